package dev.baton.insights.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.baton.insights.language.Recent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

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

  private static final String BGE = "bge-small-en-v1.5-q";
  private static final String MINI_LM = "all-minilm-l6-v2-q";

  /** The graph of MiniLM in few steps ({@code insights/src/eval/tune/graph.py}). */
  private static final String GRAPH = "encoder.graph.onnx";

  private static final String MASK = "attention_mask";

  private final Recent<List<String>, Embedding> recent = new Recent<>(REMEMBERED);
  private final WordPieces wordPieces;
  private final OrtEnvironment environment;
  private final OrtSession session;

  /** Whether it wants to know which pieces count: all of them. */
  private final boolean masked;

  /** The session uses their memory. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final List<OnnxTensorLike> filled;

  private EmbeddingModel(
      WordPieces wordPieces,
      OrtEnvironment environment,
      OrtSession session,
      List<OnnxTensorLike> filled) {
    this.filled = filled;
    this.wordPieces = wordPieces;
    this.environment = environment;
    this.session = session;
    this.masked = session.getInputNames().contains(MASK);
  }

  /** bge-small-en as it comes. Reads it from the class path; takes some tenths of a second. */
  public static EmbeddingModel bge() {
    return load(BGE, (environment, options) -> List.of(), BGE + ".onnx");
  }

  /**
   * all-MiniLM as it was trained further for Baton: it knows what asks the same.
   *
   * @param weights which may be read meanwhile
   */
  static EmbeddingModel tuned(CompletableFuture<TunedWeights> weights) {
    return load(
        MINI_LM,
        (environment, options) -> {
          var file = OnnxWeights.of(bytes(MINI_LM + ".onnx"));
          return fill(file, weights.join(), environment, options);
        },
        GRAPH);
  }

  private interface Filling {
    List<OnnxTensorLike> fill(OrtEnvironment environment, SessionOptions options)
        throws IOException, OrtException;
  }

  private static EmbeddingModel load(String name, Filling filling, String file) {
    try (var tokenizer = resource(name + "-tokenizer.json");
        var options = new SessionOptions()) {
      var environment = OrtEnvironment.getEnvironment();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      var wordPieces = WordPieces.read(tokenizer);
      var filled = filling.fill(environment, options);
      var session = environment.createSession(bytes(file), options);
      return new EmbeddingModel(wordPieces, environment, session, filled);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model " + name + " does not load", e);
    }
  }

  /** Puts weights in where the graph has only their names; of several they go side by side. */
  private static List<OnnxTensorLike> fill(
      Map<String, Weight> file,
      TunedWeights weights,
      OrtEnvironment environment,
      SessionOptions options)
      throws IOException, OrtException {
    var filled = new HashMap<String, OnnxTensorLike>();
    for (var wanted : OnnxWeights.of(bytes(GRAPH)).entrySet()) {
      if (wanted.getValue().values().capacity() > 0) {
        continue;
      }
      var parts =
          Stream.of(wanted.getKey().split("\\|", -1))
              .map(name -> weights.orOwn(name, file))
              .toList();
      filled.put(wanted.getKey(), Weight.beside(parts).tensor(environment));
    }
    options.addExternalInitializers(filled);
    return List.copyOf(filled.values());
  }

  private static byte[] bytes(String name) throws IOException {
    try (var found = resource(name)) {
      return found.readAllBytes();
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
    var pieces = wordPieces.of(first, MOST_PIECES);
    var ids = new ArrayList<>(pieces.ids());
    int border = ids.size();
    var others = wordPieces.of(second, MOST_SECOND_PIECES).ids();
    ids.addAll(others.subList(1, others.size()));
    float[][] states = run(ids, border);
    return new ReadTogether(
        Arrays.copyOf(states, border),
        pieces.words(),
        Arrays.copyOfRange(states, border, states.length));
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
    long[][] types = {new long[length]};
    Arrays.fill(types[0], border, length, 1);
    try (var idTensor = OnnxTensor.createTensor(environment, ids);
        var typeTensor = OnnxTensor.createTensor(environment, types);
        var maskTensor = masked ? everything(length) : null;
        var output = session.run(inputs(idTensor, typeTensor, maskTensor))) {
      var states = ((OnnxTensor) output.get(0)).getFloatBuffer();
      var rows = new float[length][WIDTH];
      for (float[] row : rows) {
        states.get(row);
      }
      return rows;
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model failed", e);
    }
  }

  private static Map<String, OnnxTensor> inputs(OnnxTensor ids, OnnxTensor types, OnnxTensor mask) {
    return mask == null
        ? Map.of("input_ids", ids, "token_type_ids", types)
        : Map.of("input_ids", ids, "token_type_ids", types, MASK, mask);
  }

  private OnnxTensor everything(int length) throws OrtException {
    long[][] mask = {new long[length]};
    Arrays.fill(mask[0], 1);
    return OnnxTensor.createTensor(environment, mask);
  }
}
