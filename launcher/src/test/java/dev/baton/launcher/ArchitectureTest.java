package dev.baton.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/** The arrows between rooms and packages, and what stays in one room. */
@AnalyzeClasses(packages = "dev.baton", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ALL = "dev.baton.";
  private static final List<String> STAGES =
      List.of("telephony", "transcription", "insights", "leads", "ui");
  private static final List<String> EMPTY_WORDS =
      List.of("Impl", "Manager", "Helper", "Util", "Utils", "Data");

  @ArchTest
  void roomsKnowTheLedgerOnly(JavaClasses classes) {
    var rooms =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("ledger")
            .definedBy(room("ledger"))
            .layer("launcher")
            .definedBy(room("launcher"))
            .whereLayer("launcher")
            .mayNotBeAccessedByAnyLayer();
    for (String stage : STAGES) {
      rooms =
          rooms
              .layer(stage)
              .definedBy(room(stage))
              .whereLayer(stage)
              .mayOnlyBeAccessedByLayers("launcher");
    }
    rooms.whereLayer("ledger").mayNotAccessAnyLayer().check(classes);
  }

  @ArchTest
  void packagesDoNotImportEachOther(JavaClasses classes) {
    slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(classes);
  }

  @ArchTest
  void librariesStayInTheirRoom(JavaClasses classes) {
    onlyIn("ledger", "com.mongodb..", "org.bson..", "de.bwaldvogel..", "org.h2..").check(classes);
    onlyIn("telephony", "com.twilio..").check(classes);
    onlyIn("transcription", "org.vosk..", "com.sun.jna..").check(classes);
    onlyIn("insights", "opennlp..").check(classes);
    onlyIn("launcher", "picocli..", "ch.qos.logback..").check(classes);
  }

  @ArchTest
  void namesSaySomething(JavaClasses classes) {
    noClasses()
        .should()
        .haveNameMatching(".*(" + String.join("|", EMPTY_WORDS) + ")")
        .check(classes);
  }

  private static ArchRule onlyIn(String room, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  private static String room(String name) {
    return ALL + name + "..";
  }

  /** Each package a slice of its own. */
  private static final class Packages implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
