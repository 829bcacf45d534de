package io.fairlead.control.rotation;

import static io.fairlead.core.secret.SecretVersions.PENDING;

import io.fairlead.control.schedule.ScheduleNames;
import io.fairlead.core.reconcile.Difference;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Readiness;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.schedule.Schedules;
import io.fairlead.core.secret.SecretRotation;
import io.fairlead.core.secret.SecretRotation.Setting;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * That Secrets Manager rotates a client secret by our function. Whoever has switched rotation on for a secret of ours, it is taken
 * over.
 */
public final class KeyRotationKind implements Kind<KeyRotationSpec> {
    private static final String FUNCTION = "function";
    private static final String DAYS = "days";

    private final SecretRotation rotation;
    private final SecretVersions versions;
    private final Schedules schedules;
    private final String function;

    /**
     * The kind.
     *
     * @param function ARN of the rotation function
     */
    public KeyRotationKind(SecretRotation rotation, SecretVersions versions, Schedules schedules, String function) {
        this.rotation = rotation;
        this.versions = versions;
        this.schedules = schedules;
        this.function = function;
    }

    @Override
    public String name() {
        return "key-rotation";
    }

    @Override
    public List<Desired<KeyRotationSpec>> desired(Topology topology, Place place) {
        return IntStream.range(0, topology.accounts().size())
                .boxed()
                .flatMap(account -> ofAccount(topology, account))
                .toList();
    }

    private static Stream<Desired<KeyRotationSpec>> ofAccount(Topology topology, int account) {
        var secrets = topology.accounts().get(account).secrets();
        return IntStream.range(0, secrets.size()).mapToObj(number -> {
            var spec = new KeyRotationSpec(
                    secrets.get(number).name(), topology.rotation().every());
            return Desired.of(
                            spec.ref(),
                            spec,
                            Phase.KEY_ROTATION,
                            Place.CONTROL,
                            "/accounts/" + account + "/secrets/" + number)
                    .after(spec.clientSecret())
                    .within(spec.clientSecret())
                    .adopting(true);
        });
    }

    /** While keys of a secret drain, there is something to switch off even if its rotation is off. */
    @Override
    public Optional<Observed> get(String id, KeyRotationSpec spec, Scope scope) {
        return rotation.find(id)
                .map(setting -> observed(id, setting))
                .or(() -> schedules.find(drain(spec, scope)).map(left -> observed(id, new Setting("", 0))));
    }

    @Override
    public Optional<Observed> find(KeyRotationSpec spec, Scope scope) {
        return get(scope.id(spec.clientSecret()), spec, scope);
    }

    @Override
    public Map<String, String> fields(KeyRotationSpec spec, Scope scope) {
        return fields(new Setting(function, spec.days()));
    }

    @Override
    public Observed create(KeyRotationSpec spec, Marker marker, Scope scope) {
        return switchOn(scope.id(spec.clientSecret()), spec);
    }

    @Override
    public Observed update(
            KeyRotationSpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        return switchOn(observed.id(), spec);
    }

    /** The label of a rotation under way stays when it is cancelled (CancelRotateSecret), and none could begin once the secret is restored. */
    @Override
    public void delete(KeyRotationSpec spec, Observed observed, Scope scope) {
        var secret = observed.id();
        versions.holder(secret, PENDING).ifPresent(version -> versions.unlabel(secret, PENDING, version));
        rotation.switchOff(secret);
        schedules.delete(drain(spec, scope));
    }

    private Observed switchOn(String secret, KeyRotationSpec spec) {
        var setting = new Setting(function, spec.days());
        rotation.switchOn(secret, setting);
        return observed(secret, setting);
    }

    private static Observed observed(String secret, Setting setting) {
        return new Observed(secret, fields(setting), Map.of(), Readiness.ready());
    }

    private static Map<String, String> fields(Setting setting) {
        return Map.of(FUNCTION, setting.function(), DAYS, Long.toString(setting.everyDays()));
    }

    private static String drain(KeyRotationSpec spec, Scope scope) {
        return ScheduleNames.drain(scope.topology().name(), spec.secret());
    }
}
