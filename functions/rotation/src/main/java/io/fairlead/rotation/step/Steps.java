package io.fairlead.rotation.step;

import io.fairlead.rotation.secret.OwnedSecret;
import io.fairlead.rotation.secret.RotatedSecret;

/** What there is to do in each step. */
public record Steps(CreateSecret create, TestSecret test, FinishSecret finish) {
    /** Of a version that is pending. */
    void perform(Request.Step step, RotatedSecret secret, String version) {
        switch (step) {
            case createSecret -> create.perform(secret, version);
            case setSecret -> {} // Confluent knows a key since it has made it
            case testSecret -> test.perform(secret, version);
            case finishSecret -> finish.perform(secret, version);
        }
    }

    /** Of a version that is current already. What the last step does after that may not have been done. */
    void afterwards(Request.Step step, OwnedSecret secret, String version) {
        if (step == Request.Step.finishSecret) {
            finish.tidy(secret, version);
        }
    }
}
