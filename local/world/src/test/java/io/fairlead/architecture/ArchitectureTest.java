package io.fairlead.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.fairlead.core.secret.Secret;
import org.jspecify.annotations.NullMarked;

/** Who may know whom. */
@AnalyzeClasses(packages = "io.fairlead", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaAccess<?>> REVEALS = describe(
            "reveal a secret",
            access -> access.getTarget().getOwner().isEquivalentTo(Secret.class)
                    && access.getTarget().getName().equals("reveal"));

    @ArchTest
    static final ArchRule core_knowsNoSdkAndNoHttp = noClasses()
            .that()
            .resideInAPackage("io.fairlead.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon.awssdk..",
                    "org.apache.hc..",
                    "java.net.http..",
                    "org.xbill.DNS..",
                    "com.amazonaws..",
                    "io.fairlead.aws..",
                    "io.fairlead.confluent..");

    /** It is half of a cold start: docs/adr/0012-own-aws-wire.md. */
    @ArchTest
    static final ArchRule onlyTheNetworkFunction_knowsTheSdk = noClasses()
            .that()
            .resideOutsideOfPackage("io.fairlead.network..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule theProduct_knowsNothingOfTheLocalWorld = noClasses()
            .that()
            .resideOutsideOfPackages("io.fairlead.local..", "io.fairlead.architecture..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.fairlead.local..");

    @ArchTest
    static final ArchRule theStandIns_knowNothingOfTheProduct = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.fairlead.local.clock..",
                    "io.fairlead.local.asl..",
                    "io.fairlead.local.aws..",
                    "io.fairlead.local.confluent..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.fairlead.core..",
                    "io.fairlead.aws..",
                    "io.fairlead.confluent..",
                    "io.fairlead.control..",
                    "io.fairlead.network..",
                    "io.fairlead.kafka..",
                    "io.fairlead.planner..",
                    "io.fairlead.rotation..");

    @ArchTest
    static final ArchRule functions_doNotKnowEachOther = slices().matching(
                    "io.fairlead.(control|network|kafka|planner|rotation)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule handlers_areDoorways = classes()
            .that()
            .haveSimpleNameEndingWith("Handler")
            .and()
            .resideInAnyPackage(
                    "io.fairlead.control",
                    "io.fairlead.network",
                    "io.fairlead.kafka",
                    "io.fairlead.planner",
                    "io.fairlead.rotation")
            .should()
            .onlyDependOnClassesThat(describe(
                    "belong to the doorway",
                    (JavaClass type) -> type.getPackageName().startsWith("java.")
                            || type.getPackageName().startsWith("com.amazonaws.services.lambda.runtime")
                            || type.getPackageName().startsWith("com.fasterxml.jackson")
                            || type.getPackageName().equals("io.fairlead.core.json")
                            || type.getPackageName().equals("io.fairlead.core.operation")
                            || type.getPackageName().matches("io\\.fairlead\\.(control|network|kafka|planner|rotation)")
                            || type.isPrimitive()
                            || type.isArray()));

    @ArchTest
    static final ArchRule secrets_areRevealedAtTheEdgesOnly = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.fairlead.aws.secrets..", "io.fairlead.confluent..", "io.fairlead.core.secret..")
            .should()
            .accessTargetWhere(REVEALS);

    @ArchTest
    static final ArchRule packages_areNullMarked =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

    @ArchTest
    static final ArchRule core_hasNoCycles =
            slices().matching("io.fairlead.core.(*)..").should().beFreeOfCycles();
}
