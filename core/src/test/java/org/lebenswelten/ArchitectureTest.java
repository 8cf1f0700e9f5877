package org.lebenswelten;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The way data go through the packages, and the wall between raw and protected figures. */
class ArchitectureTest {

    private static final String BASE = "org.lebenswelten";

    /** Each package and those it may use; what is not named is closed to it. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("measure", List.of("model")),
            Map.entry("raw", List.of("model")),
            Map.entry("rate", List.of("model", "raw")),
            Map.entry("reach", List.of("model", "measure", "raw", "spatial", "coverage")),
            Map.entry("disclosure", List.of("model", "measure", "raw", "rate")),
            Map.entry("index", List.of("model")),
            Map.entry("coverage", List.of("model", "measure", "disclosure", "index")),
            Map.entry("atlas", List.of("model", "measure", "disclosure", "index", "spatial", "coverage")),
            Map.entry("publish", List.of("model", "measure", "index", "coverage", "atlas")),
            Map.entry("spatial", List.of("model", "raw")),
            Map.entry("derive", List.of("model", "raw", "spatial")),
            Map.entry(
                    "read",
                    List.of(
                            "model",
                            "measure",
                            "raw",
                            "rate",
                            "reach",
                            "disclosure",
                            "index",
                            "spatial",
                            "derive",
                            "coverage",
                            "atlas",
                            "publish")),
            Map.entry(
                    "pipeline",
                    List.of(
                            "model",
                            "measure",
                            "raw",
                            "rate",
                            "reach",
                            "disclosure",
                            "index",
                            "spatial",
                            "derive",
                            "coverage",
                            "atlas",
                            "publish",
                            "read")),
            Map.entry("cli", List.of("model", "measure", "disclosure", "atlas", "publish", "read", "pipeline")));

    /** Packages behind the wall: what they hold may be published. */
    private static final List<String> BEHIND_THE_WALL = List.of("index", "coverage", "atlas", "publish");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void everyPackageHasItsPlaceInTheFlow() {
        List<String> strangers = CLASSES.stream()
                .map(ArchitectureTest::room)
                .distinct()
                .filter(room -> !MAY_USE.containsKey(room))
                .toList();
        assertThat("packages that ArchitectureTest does not place", strangers, empty());
    }

    @TestFactory
    Stream<DynamicTest> packageUsesOnlyThoseBeforeIt() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> classes()
                        .that()
                        .resideInAPackage(of(entry.getKey()))
                        .should()
                        .onlyDependOnClassesThat(describe(
                                "stand in " + entry.getValue() + " or outside the project",
                                target -> !target.getPackageName().startsWith(BASE)
                                        || room(target).equals(entry.getKey())
                                        || entry.getValue().contains(room(target))))
                        .check(CLASSES)));
    }

    /** Leak L11: temporary files outlive a process that is killed. */
    @Test
    void nobodyMakesTemporaryFiles() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "makes a temporary file",
                        call -> call.getTarget().getName().startsWith("createTemp")
                                || call.getTarget().getName().equals("deleteOnExit")))
                .check(CLASSES);
    }

    @Test
    void nothingBehindTheWallCanNameARawFigure() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        BEHIND_THE_WALL.stream().map(ArchitectureTest::of).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        of("raw"),
                        of("rate"),
                        of("reach"),
                        of("spatial.exposure"),
                        of("derive"),
                        of("spatial.scan"),
                        of("read"),
                        of("pipeline"))
                .check(CLASSES);
    }

    @Test
    void rawAndProtectedFiguresShareNoSupertype() {
        List<JavaClass> raw = CLASSES.stream()
                .filter(c -> room(c).equals("raw") || c.getSimpleName().startsWith("Raw"))
                .toList();
        List<JavaClass> guarded = CLASSES.stream()
                .filter(c -> c.getSimpleName().startsWith("Protected"))
                .toList();
        assertThat(raw, not(empty()));
        assertThat(guarded, not(empty()));
        for (JavaClass before : raw) {
            for (JavaClass after : guarded) {
                List<String> common = supertypes(before)
                        .filter(name -> supertypes(after).anyMatch(name::equals))
                        .toList();
                assertThat(before.getName() + " and " + after.getName(), common, empty());
            }
        }
    }

    @Test
    void onlyDisclosureMakesProtectedTables() {
        noClasses()
                .that()
                .resideOutsideOfPackage(of("disclosure"))
                .should()
                .callConstructor(
                        org.lebenswelten.disclosure.ProtectedTable.class,
                        org.lebenswelten.model.UnitPeriods.class,
                        double[].class,
                        double[].class,
                        double[].class,
                        org.lebenswelten.disclosure.PublicationFlag[].class)
                .check(CLASSES);
    }

    @Test
    void onlyDisclosureMakesFiguresOfProfiles() {
        noClasses()
                .that()
                .resideOutsideOfPackage(of("disclosure"))
                .should()
                .callConstructorWhere(describe("makes a figure of a profile", call -> List.of(
                                "Participation", "Measurement", "CriterionResult", "ShownMeasure", "ShownProject")
                        .contains(call.getTargetOwner().getSimpleName())))
                .check(CLASSES);
    }

    @Test
    void librariesStayInTheirRooms() {
        noClasses()
                .that(describe("stand outside read and publish", c -> !List.of("read", "publish")
                        .contains(room(c))))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("com.fasterxml..", "com.networknt..", "org.snakeyaml..", "java.sql.."))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("org.apache.commons.csv.."))
                .check(CLASSES);
        noClasses()
                .that(describe(
                        "stand outside the computing packages",
                        c -> !List.of("rate", "index", "spatial", "coverage").contains(room(c))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.commons.math3.."))
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(of("disclosure"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.ojalgo.."))
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(of("cli"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("picocli.."))
                .check(CLASSES);
        noClasses()
                .that(describe("are not the one that reads .osm.pbf", c -> !c.getSimpleName()
                        .equals("OsmPbf")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("crosby..", "com.google.protobuf.."))
                .check(CLASSES);
    }

    /** The report is made of atlas files; whatever it needs beyond {@code publish} it takes through what that package reads. */
    @Test
    void onlyTheReportRendersPages() {
        noClasses()
                .that()
                .resideOutsideOfPackage(of("publish.report"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.pebbletemplates..", "org.unbescape.."))
                .check(CLASSES);
        noClasses()
                .that(describe(
                        "publish without being the report",
                        c -> room(c).equals("publish") && !c.getPackageName().startsWith(BASE + ".publish.report")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(of("publish.report"), of("coverage"), of("disclosure")))
                .check(CLASSES);
    }

    /** The plugin relocates Jackson and Commons Math, so no signature that others compile against may name them. */
    @Test
    void publicSignaturesNameNoRelocatedLibrary() {
        methods()
                .that()
                .areDeclaredInClassesThat(
                        describe("are public", c -> c.getModifiers().contains(JavaModifier.PUBLIC)))
                .and()
                .arePublic()
                .should()
                .notHaveRawReturnType(resideInAnyPackage("com.fasterxml..", "org.apache.commons.math3.."))
                .andShould()
                .notHaveRawParameterTypes(describe("hold a relocated library", types -> types.stream()
                        .anyMatch(t -> t.getPackageName().startsWith("com.fasterxml")
                                || t.getPackageName().startsWith("org.apache.commons.math3"))))
                .check(CLASSES);
    }

    private static String of(String room) {
        return BASE + "." + room + "..";
    }

    private static String room(JavaClass c) {
        String rest = c.getPackageName().substring(Math.min(c.getPackageName().length(), BASE.length() + 1));
        return Arrays.asList(rest.split("\\.", -1)).get(0);
    }

    private static Stream<String> supertypes(JavaClass c) {
        return Stream.concat(c.getAllRawSuperclasses().stream(), c.getAllRawInterfaces().stream())
                .map(JavaClass::getName)
                .filter(name -> !name.equals("java.lang.Object") && !name.equals("java.lang.Record"));
    }
}
