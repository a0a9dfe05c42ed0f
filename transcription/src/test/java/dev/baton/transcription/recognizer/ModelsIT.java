package dev.baton.transcription.recognizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ledger.speech.SpokenWord;
import dev.baton.transcription.TestModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsIT {

  @TempDir private Path temp;
  private Models models;
  private Path folder;

  @BeforeEach
  void makeModels() {
    folder = temp.resolve("models");
    models = new Models(folder);
  }

  @Test
  void unpacksOnceAndSwitchesDitherOff_whenTheModelIsAnArchive() throws Exception {
    var progress = new ArrayList<Double>();

    Path copy = models.prepare(TestModel.ARCHIVE, progress::add);
    Path again = models.prepare(TestModel.ARCHIVE, done -> progress.add(-1.0));

    assertThat(again).isEqualTo(copy);
    assertThat(progress).isSorted().endsWith(1.0);
    assertThat(copy.resolve("conf/mfcc.conf")).content().contains("--dither=0\n");
    assertThat(filesIn(folder)).containsExactly(copy);
  }

  @Test
  void unpacksAgain_whenTheCopyIsNotWhole() throws Exception {
    Path copy = models.prepare(TestModel.ARCHIVE, done -> {});
    Path damaged = copy.resolve("graph/Gr.fst");
    long length = Files.size(damaged);
    Files.write(damaged, new byte[10]);
    Files.delete(copy.resolve("graph/disambig_tid.int"));

    assertThat(models.prepare(TestModel.ARCHIVE, done -> {})).isEqualTo(copy);

    assertThat(damaged).hasSize(length);
    assertThat(copy.resolve("graph/disambig_tid.int")).exists();
  }

  @Test
  void removesWhatWasLeftHalfUnpacked_whenItUnpacks() throws Exception {
    Path left = Files.createDirectories(folder.resolve(".making-1"));
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

    Path copy = models.prepare(TestModel.ARCHIVE, done -> {});

    assertThat(filesIn(folder)).containsExactly(copy);
  }

  @Test
  void removesWhatAnEarlierReleasePrepared_whenItPreparesTheSameModel() throws Exception {
    Path copy = models.prepare(TestModel.ARCHIVE, done -> {});
    String name = copy.getFileName().toString();
    Path earlier = folder.resolve(name.substring(0, name.lastIndexOf('-')) + "-0");
    Files.move(copy, earlier);
    usedAnHourAgo(earlier);
    Path other = Files.createDirectory(folder.resolve("vosk-model-de-123456-1"));

    assertThat(models.prepare(TestModel.ARCHIVE, done -> {})).isEqualTo(copy);

    assertThat(filesIn(folder)).containsExactlyInAnyOrder(copy, other);
  }

  @Test
  void composesItsGraph_whenAModelHasItInTwoPieces() throws Exception {
    Path own = ownModel();

    Path copy = models.prepare(own, done -> {});

    assertThat(copy.resolve("graph/HCLG.fst"))
        .hasSameBinaryContentAs(
            models.prepare(TestModel.ARCHIVE, done -> {}).resolve("graph/HCLG.fst"));
    assertThat(own.resolve("graph/HCLG.fst")).doesNotExist();
  }

  @Test
  void leavesTheModelAsItIs_whenItIsAFolder() throws Exception {
    Path own = ownModel();
    String configuration = Files.readString(own.resolve("conf/mfcc.conf"));

    Path copy = models.prepare(own, done -> {});

    assertThat(own.resolve("conf/mfcc.conf")).hasContent(configuration);
    assertThat(copy.resolve("conf/mfcc.conf")).content().contains("--dither=0\n");
    try (var model = models.load(own, done -> {});
        var recognizer = model.recognizer()) {
      assertThat(recognizer.accept(new short[1_600])).isFalse();
    }
  }

  /** Without the trial the first two of these end the process, and the third never returns. */
  @ParameterizedTest
  @CsvSource({
    "graph/disambig_tid.int,0",
    "ivector/splice.conf,0",
    "graph/HCLr.fst,1000000",
    "am/final.mdl,1000",
    "conf/mfcc.conf,0"
  })
  void saysWhichModelIsBroken_whenAFileOfItIsCutOff(String file, int length) throws Exception {
    Path own = ownModel();
    Path cut = own.resolve(file);
    Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), length));

    assertThatThrownBy(() -> models.load(own, done -> {}))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("speech model " + own + ": libvosk cannot use it")
        .hasMessageNotContaining("\n");
    assertThat(filesIn(folder)).isEmpty();
  }

  @Test
  void saysWhatIsMissing_whenThereIsNoModel() throws Exception {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    Path text = Files.writeString(temp.resolve("model.zip"), "not a model");

    assertThatThrownBy(() -> models.load(temp.resolve("gone"), done -> {}))
        .hasMessage("speech model " + temp.resolve("gone") + ": no such file or folder");
    assertThatThrownBy(() -> models.load(empty, done -> {}))
        .hasMessage("speech model " + empty + ": not a Vosk model (no am/final.mdl)");
    assertThatThrownBy(() -> models.load(text, done -> {}))
        .hasMessage("speech model " + text + ": neither a model folder nor a ZIP archive");
  }

  @Test
  void saysThatWordsCannotBeAdded_whenTheModelHasOtherSounds() throws Exception {
    Path own = ownModel();
    Path places = own.resolve("graph/phones/word_boundary.int");
    Files.writeString(places, Files.readString(places).replace("11 begin", "11 singleton"));
    var words = List.of(new SpokenWord("Abba", List.of(List.of("ae", "b", "ah"))));

    assertThatThrownBy(() -> models.loadWith(words, own))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("speech model " + own + ": no words can be added to it")
        .hasMessageNotContaining("\n");
    assertThat(filesIn(folder)).hasSize(1);
  }

  @Test
  void composesOnceForAListOfWords_andKeepsTheLastListOnly() throws Exception {
    var abba = List.of(new SpokenWord("Abba", List.of(List.of("ae", "b", "ah"))));
    var acme = List.of(new SpokenWord("Acme", List.of(List.of("ae", "k", "m", "iy"))));

    models.loadWith(abba, TestModel.ARCHIVE).close();
    Path kept = withWords();
    var made = Files.getAttribute(kept.resolve("graph/HCLG.fst"), "fileKey");
    models.loadWith(abba, TestModel.ARCHIVE).close();

    assertThat(withWords()).isEqualTo(kept);
    assertThat(Files.getAttribute(kept.resolve("graph/HCLG.fst"), "fileKey")).isEqualTo(made);

    usedAnHourAgo(kept);
    models.loadWith(acme, TestModel.ARCHIVE).close();

    assertThat(withWords()).isNotEqualTo(kept);
    assertThat(filesIn(folder)).hasSize(2);
  }

  private static void usedAnHourAgo(Path copy) throws IOException {
    Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
  }

  private Path withWords() throws IOException {
    return filesIn(folder).stream()
        .filter(copy -> copy.getFileName().toString().startsWith("with-words-"))
        .findAny()
        .orElseThrow();
  }

  /** The model of the build as a folder of its own. */
  private Path ownModel() throws IOException, ModelException {
    Path own = temp.resolve("own");
    try (var archive = ModelArchive.open(TestModel.ARCHIVE)) {
      archive.unpack(Files.createDirectory(own), done -> {});
    }
    return own;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
