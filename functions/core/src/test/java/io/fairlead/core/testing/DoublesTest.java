package io.fairlead.core.testing;

import org.junit.jupiter.api.Nested;

/** The doubles do what the adapters on AWS do; the adapters run the same contracts. */
class DoublesTest {
    @Nested
    class TheLedger extends LedgerContract<PortsUnderTest> {
        TheLedger() {
            super(PortsUnderTest.inMemory());
        }
    }

    @Nested
    class TheDocuments extends DocumentsContract<PortsUnderTest> {
        TheDocuments() {
            super(PortsUnderTest.inMemory());
        }
    }

    @Nested
    class TheFindings extends FindingsContract<PortsUnderTest> {
        TheFindings() {
            super(PortsUnderTest.inMemory());
        }
    }

    @Nested
    class TheLease extends LeaseContract<PortsUnderTest> {
        TheLease() {
            super(PortsUnderTest.inMemory());
        }
    }

    @Nested
    class TheVault extends VaultContract<PortsUnderTest> {
        TheVault() {
            super(PortsUnderTest.inMemory());
        }
    }

    @Nested
    class TheRotations extends RotationsContract<PortsUnderTest> {
        TheRotations() {
            super(PortsUnderTest.inMemory());
        }
    }

    @Nested
    class TheVersions extends SecretVersionsContract<PortsUnderTest> {
        TheVersions() {
            super(PortsUnderTest.inMemory());
        }
    }

    @Nested
    class TheRotationOfSecrets extends SecretRotationContract<PortsUnderTest> {
        TheRotationOfSecrets() {
            super(PortsUnderTest.inMemory());
        }
    }

    @Nested
    class TheSchedules extends SchedulesContract<PortsUnderTest> {
        TheSchedules() {
            super(PortsUnderTest.inMemory());
        }
    }
}
