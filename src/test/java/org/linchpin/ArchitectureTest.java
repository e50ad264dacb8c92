package org.linchpin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.util.List;
import org.linchpin.platform.page.Expensive;
import org.linchpin.report.Documents;

@AnalyzeClasses(packages = "org.linchpin", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresFormNoCycle = slices().matching("org.linchpin.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a newcomer reads one feature at a time");

    @ArchTest
    static final ArchRule subjectsOfPagesFormNoCycle = slices().matching("org.linchpin.report.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a newcomer reads the pages of one subject at a time");

    @ArchTest
    static final ArchRule whatPagesShareKnowsNoPage = noClasses()
            .that()
            .resideInAPackage("org.linchpin.report")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.linchpin.report.*..")
            .because("the pages of any subject may use it");

    @ArchTest
    static final ArchRule analysesArePlainJava = noClasses()
            .that()
            .resideInAnyPackage("..linchpin.fault..", "..linchpin.concentration..", "..linchpin.incident..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io..", "org.neo4j..", "java.sql..", "com..")
            .because("the figures must be checkable without a server");

    @ArchTest
    static final ArchRule pictureKnowsNothingOfTheDomain = noClasses()
            .that()
            .resideInAPackage("..linchpin.picture..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.linchpin..")
                    .and(DescribedPredicate.not(resideInAnyPackage("org.linchpin.picture.."))))
            .allowEmptyShould(true)
            .because("whoever wants a picture of something maps it to a picture");

    @ArchTest
    static final ArchRule documentKnowsNothingOfTheDomain = noClasses()
            .that()
            .resideInAPackage("..linchpin.document..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.linchpin..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("org.linchpin.document..", "org.linchpin.platform.."))))
            .because("whoever wants a document of something writes its body");

    @ArchTest
    static final ArchRule platformKnowsNothingOfTheDomain = noClasses()
            .that()
            .resideInAPackage("..linchpin.platform..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.linchpin..")
                    .and(DescribedPredicate.not(resideInAnyPackage("org.linchpin.platform.."))))
            .because("anything may use platform");

    @ArchTest
    static final ArchRule onlyTheGraphTalksToNeo4j = noClasses()
            .that()
            .resideOutsideOfPackage("..linchpin.graph..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.neo4j..")
            .because("all Cypher is in one place");

    @ArchTest
    static final ArchRule pagesLiveInReport = classes()
            .that()
            .haveSimpleNameEndingWith("Page")
            .and()
            .areAnnotatedWith(jakarta.ws.rs.Path.class)
            .should()
            .resideInAPackage("..report..");

    @ArchTest
    static final ArchRule whatIsShownIsTakenFromWhatTheCallerMaySee = noClasses()
            .that()
            .resideInAnyPackage("..linchpin.report..", "..linchpin.api..")
            .and()
            .doNotHaveSimpleName("ReportSurroundings") // the number of the revision alone
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.linchpin.analysis.CurrentAnalysis")
            .because("RequestAnalysis answers with the caller's part of the graph, CurrentAnalysis with all of it");

    @ArchTest
    static final ArchRule everyEndpointAsksWhoAsks = classes()
            .that(new DescribedPredicate<>("have endpoints that any signed-in user may call") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(Authenticated.class)
                            || type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Authenticated.class));
                }
            })
            .and()
            .doNotHaveSimpleName("HelpPage") // says nothing of anybody
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "decide what the caller may see",
                    (JavaClass type) -> type.isAssignableTo("org.linchpin.analysis.RequestAnalysis")
                            || type.isAssignableTo("org.linchpin.account.Viewer")))
            .because("one place decides who sees what (docs/adr/0018)");

    @ArchTest
    static final ArchRule everyDocumentIsBounded = methods()
            .that(new DescribedPredicate<>("answer with a document") {
                @Override
                public boolean test(JavaMethod method) {
                    return method.isAnnotatedWith(Produces.class)
                            && List.of(method.getAnnotationOfType(Produces.class)
                                            .value())
                                    .contains(Documents.PDF);
                }
            })
            .should(new ArchCondition<>("count as expensive work") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (!method.isAnnotatedWith(Expensive.class)
                            && !method.getOwner().isAnnotatedWith(Expensive.class)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not"));
                    }
                }
            })
            .because("one account must not keep the process busy");

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCallIt = methods()
            .that(new DescribedPredicate<>("are endpoints") {
                @Override
                public boolean test(JavaMethod method) {
                    return method.getAnnotations().stream()
                            .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class));
                }
            })
            .should(new ArchCondition<>("declare their access") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    List<Class<? extends Annotation>> access =
                            List.of(Authenticated.class, RolesAllowed.class, PermitAll.class);
                    boolean declared = access.stream()
                            .anyMatch(a -> method.isAnnotatedWith(a)
                                    || method.getOwner().isAnnotatedWith(a));
                    if (!declared) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not"));
                    }
                }
            })
            .because("a register of single points of failure is a target list");
}
