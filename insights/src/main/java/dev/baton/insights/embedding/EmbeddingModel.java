package dev.baton.insights.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.baton.insights.language.Recent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A sentence-transformer: all-MiniLM-L6-v2 or bge-small-en-v1.5, both 384 wide and quantized, as
 * the langchain4j artifacts carry them, with mean pooling. One thread a text, some milliseconds for
 * a question; any number of threads may share it. English.
 */
public final class EmbeddingModel {

  /** Length of the vectors. */
  public static final int WIDTH = 384;

  /** Longer texts are cut: pieces of words. */
  private static final int MOST_PIECES = 128;

  /** Of a text that is read with another one. */
  private static final int MOST_SECOND_PIECES = 64;

  private static final int REMEMBERED = 128;

  private final Recent<List<String>, Embedding> recent = new Recent<>(REMEMBERED);
  private final WordPieces wordPieces;
  private final OrtEnvironment environment;
  private final OrtSession session;

  /** The session uses their memory. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final List<OnnxTensor> replaced;

  private EmbeddingModel(
      WordPieces wordPieces,
      OrtEnvironment environment,
      OrtSession session,
      List<OnnxTensor> replaced) {
    this.replaced = replaced;
    this.wordPieces = wordPieces;
    this.environment = environment;
    this.session = session;
  }

  public static EmbeddingModel bge() {
    return load("bge-small-en-v1.5-q", null);
  }

  /** all-MiniLM as it was trained further for Baton: it knows what asks the same. */
  public static EmbeddingModel tuned(TunedWeights weights) {
    return load("all-minilm-l6-v2-q", weights);
  }

  /** Reads a model from the class path; takes some tenths of a second. */
  private static EmbeddingModel load(String name, TunedWeights weights) {
    try (var tokenizer = resource(name + "-tokenizer.json");
        var onnx = resource(name + ".onnx")) {
      var environment = OrtEnvironment.getEnvironment();
      var options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      List<OnnxTensor> replaced = weights == null ? List.of() : weights.into(options, environment);
      return new EmbeddingModel(
          WordPieces.read(tokenizer),
          environment,
          environment.createSession(onnx.readAllBytes(), options),
          replaced);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model " + name + " does not load", e);
    }
  }

  private static InputStream resource(String name) {
    var found = EmbeddingModel.class.getResourceAsStream("/" + name);
    if (found == null) {
      throw new IllegalStateException("not on the class path: " + name);
    }
    return found;
  }

  /**
   * @param words of the text; a text without words has vectors of zeros
   */
  public Embedding embed(List<String> words) {
    return recent.of(List.copyOf(words), this::read);
  }

  private Embedding read(List<String> words) {
    var pieces = wordPieces.of(words, MOST_PIECES);
    return new Embedding(run(pieces.ids(), pieces.ids().size()), pieces.words(), words.size());
  }

  /** Reads two texts as one; where they are long, less of the second than of the first. */
  public ReadTogether readTogether(List<String> first, List<String> second) {
    var ids = new ArrayList<>(wordPieces.of(first, MOST_PIECES).ids());
    int border = ids.size();
    var others = wordPieces.of(second, MOST_SECOND_PIECES).ids();
    ids.addAll(others.subList(1, others.size()));
    float[][] states = run(ids, border);
    return new ReadTogether(
        Arrays.copyOf(states, border), Arrays.copyOfRange(states, border, states.length));
  }

  /** How many pieces a word is read in: one where it is a usual word of the language. */
  public int pieces(String word) {
    return wordPieces.of(List.of(word), MOST_PIECES).ids().size() - 2;
  }

  /**
   * @param border where the second text begins
   */
  private float[][] run(List<Integer> pieces, int border) {
    int length = pieces.size();
    long[][] ids = {pieces.stream().mapToLong(Integer::longValue).toArray()};
    long[][] mask = {new long[length]};
    Arrays.fill(mask[0], 1);
    long[][] types = {new long[length]};
    Arrays.fill(types[0], border, length, 1);
    try (var idTensor = OnnxTensor.createTensor(environment, ids);
        var maskTensor = OnnxTensor.createTensor(environment, mask);
        var typeTensor = OnnxTensor.createTensor(environment, types);
        var output =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typeTensor))) {
      return ((float[][][]) output.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model failed", e);
    }
  }
}
