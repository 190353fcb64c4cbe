package app.ledgerlink;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** The rules of the design that a compiler cannot hold. */
@AnalyzeClasses(packages = "app.ledgerlink", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "app.ledgerlink.";

    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("app.ledgerlink..")
            .layer("xero")
            .definedBy(ROOT + "xero..")
            .layer("search")
            .definedBy(ROOT + "search..")
            .layer("creations")
            .definedBy(ROOT + "creations..")
            .layer("sync")
            .definedBy(ROOT + "sync..")
            .layer("reconciliation")
            .definedBy(ROOT + "reconciliation..")
            .layer("fates")
            .definedBy(ROOT + "fates..")
            .layer("read side")
            .definedBy(ROOT + "sales..", ROOT + "items..", ROOT + "receivables..", ROOT + "vendors..")
            .layer("matching")
            .definedBy(ROOT + "matching..")
            .layer("connections")
            .definedBy(ROOT + "connections..")
            .layer("records")
            .definedBy(ROOT + "books..", ROOT + "customers..")
            .layer("identity")
            .definedBy(ROOT + "identity..")
            .layer("audit")
            .definedBy(ROOT + "audit..")
            .layer("operator")
            .definedBy(ROOT + "operator..")
            .whereLayer("xero")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("search")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("creations")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("sync")
            .mayOnlyBeAccessedByLayers("creations")
            .whereLayer("reconciliation")
            .mayOnlyBeAccessedByLayers("sync")
            .whereLayer("fates")
            .mayOnlyBeAccessedByLayers("sync", "search")
            .whereLayer("read side")
            .mayOnlyBeAccessedByLayers("reconciliation")
            .whereLayer("matching")
            .mayOnlyBeAccessedByLayers("fates", "sync", "creations")
            .whereLayer("connections")
            .mayOnlyBeAccessedByLayers(
                    "matching", "read side", "reconciliation", "fates", "search", "sync", "creations", "xero")
            .whereLayer("records")
            .mayOnlyBeAccessedByLayers(
                    "connections",
                    "matching",
                    "read side",
                    "reconciliation",
                    "fates",
                    "search",
                    "sync",
                    "creations",
                    "xero")
            .whereLayer("identity")
            .mayOnlyBeAccessedByLayers("operator")
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers("operator")
            .whereLayer("operator")
            .mayNotBeAccessedByAnyLayer()
            .because("the books are read, matched and shown without knowing whose they are: only xero speaks Xero");

    @ArchTest
    static final ArchRule sharedKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage(ROOT + "shared..")
            .should()
            .dependOnClassesThat(resideInAPackage("app.ledgerlink..")
                    .and(describe("are not shared", c -> !c.getPackageName().startsWith(ROOT + "shared"))))
            .because("what all features use must not pull one of them along");

    @ArchTest
    static final ArchRule noCycles = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyXeroHasSubPackages = classes()
            .that()
            .resideInAPackage(ROOT + "*.*..")
            .should()
            .resideInAnyPackage(ROOT + "xero..", ROOT + "xerostandin..")
            .because("what a sub-package shares with its feature is public to every other feature too");

    @ArchTest
    static final ArchRule moneyIsExact =
            fields().should(ArchConditions.notBeFloatingPoint()).because("a double cannot hold a cent");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test must be able to say what day it is: ask " + Clock.class.getName());

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("a worker that waits gives its thread back");

    @ArchTest
    static final ArchRule nobodyPrints = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what is to be read belongs in the log");

    @ArchTest
    static final ArchRule resourcesAreNamedSo = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .because("one looks for an endpoint by this name");

    @ArchTest
    static final ArchRule injectionByConstructor = fields().should()
            .notBeAnnotatedWith(jakarta.inject.Inject.class)
            .because("what a class needs is said by its constructor");
}
