package io.fairlead.aws.store;

import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.testing.RotationsContract;

class RotationItemsTest extends RotationsContract<AwsWorld> {
    RotationItemsTest() {
        super(new AwsWorld());
    }
}
