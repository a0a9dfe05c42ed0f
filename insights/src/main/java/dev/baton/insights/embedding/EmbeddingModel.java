package dev.baton.insights.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import dev.baton.insights.language.Recent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** MiniLM in few steps, in two parts ({@code insights/src/eval/tune/graph.py}). */
  private static final String LOWER = "encoder.lower.onnx";

  private static final String UPPER = "encoder.upper.onnx";

  private static final String MASK = "attention_mask";

  private final Recent<List<String>, Embedding> recent = new Recent<>(REMEMBERED);
  private final WordPieces wordPieces;
  private final Network lower;

  /** What goes on from there; null where that is all. */
  private final Network upper;

  /** What goes on from there with a turn and what was said before it; null where nothing does. */
  private final Network turn;

  private EmbeddingModel(WordPieces wordPieces, Network lower, Network upper, Network turn) {
    this.wordPieces = wordPieces;
    this.lower = lower;
    this.upper = upper;
    this.turn = turn;
  }

  /** bge-small-en as it comes. Reads it from the class path; takes some tenths of a second. */
  public static EmbeddingModel bge() {
    return new EmbeddingModel(wordPieces(BGE), Network.load(BGE + ".onnx"), null, null);
  }

  /**
   * all-MiniLM as it was trained further for Baton: it knows what asks the same.
   *
   * @param weights which may be read meanwhile
   */
  static EmbeddingModel tuned(CompletableFuture<TunedWeights> weights) {
    var pieces = CompletableFuture.supplyAsync(() -> wordPieces(MINI_LM));
    var file = OnnxWeights.of(Network.bytes(MINI_LM + ".onnx"));
    var tuned = weights.join();
    return new EmbeddingModel(
        pieces.join(),
        Network.load(LOWER, name -> tuned.orOwn(name, file)),
        Network.load(UPPER, name -> tuned.orOwn(name, file)),
        Network.load(UPPER, tuned::ofTurn));
  }

  private static WordPieces wordPieces(String name) {
    try (var tokenizer = Network.resource(name + "-tokenizer.json")) {
      return WordPieces.read(tokenizer);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /**
   * @param words of the text; a text without words has vectors of zeros
   */
  public Embedding embed(List<String> words) {
    return recent.of(List.copyOf(words), this::read);
  }

  private Embedding read(List<String> words) {
    var pieces = wordPieces.of(words, MOST_PIECES);
    float[][] below = lower(pieces.ids(), pieces.ids().size());
    return new Embedding(above(upper, below), below, pieces.words(), words.size());
  }

  /** Reads two texts as one; where they are long, less of the second than of the first. */
  public ReadTogether readTogether(List<String> first, List<String> second) {
    var pieces = wordPieces.of(first, MOST_PIECES);
    var ids = new ArrayList<>(pieces.ids());
    int border = ids.size();
    var others = wordPieces.of(second, MOST_SECOND_PIECES).ids();
    ids.addAll(others.subList(1, others.size()));
    return together(above(upper, lower(ids, border)), border, pieces.words());
  }

  /**
   * Reads a turn with what was said before it. The lower layers read each alone, which they did
   * when it was said, and only upper ones, which are for that, both as one: a third of the work.
   *
   * @param before utterances in the order in which they were said; of long ones the end counts
   * @param words of the turn
   */
  ReadTogether readAfter(List<List<String>> before, List<String> words) {
    var alone = embed(words);
    var said = before.stream().flatMap(one -> Stream.of(embed(one).lower())).toList();
    var states = new ArrayList<>(List.of(alone.lower()));
    int border = states.size();
    states.addAll(said.subList(Math.max(0, said.size() - MOST_SECOND_PIECES), said.size()));
    return together(above(turn, states.toArray(float[][]::new)), border, alone.owners());
  }

  private static ReadTogether together(float[][] states, int border, List<Integer> owners) {
    return new ReadTogether(
        Arrays.copyOf(states, border), owners, Arrays.copyOfRange(states, border, states.length));
  }

  /** How many pieces a word is read in: one where it is a usual word of the language. */
  public int pieces(String word) {
    return wordPieces.of(List.of(word), MOST_PIECES).ids().size() - 2;
  }

  /**
   * @param border where the second text begins
   */
  private float[][] lower(List<Integer> pieces, int border) {
    int length = pieces.size();
    long[][] ids = {pieces.stream().mapToLong(Integer::longValue).toArray()};
    long[][] types = {new long[length]};
    Arrays.fill(types[0], border, length, 1);
    try (var idTensor = tensor(ids);
        var typeTensor = tensor(types);
        var maskTensor = lower.takes(MASK) ? everything(length) : null) {
      return lower.run(inputs(idTensor, typeTensor, maskTensor));
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model failed", e);
    }
  }

  /**
   * @param upper layers that go on from the lower ones; null where there are none
   * @param states of one text or several, one after the other
   */
  private static float[][] above(Network upper, float[][] states) {
    if (upper == null) {
      return states;
    }
    float[][][] one = {states};
    try (var given = OnnxTensor.createTensor(Network.environment(), one)) {
      return upper.run(Map.of("lower_states", given));
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model failed", e);
    }
  }

  private static Map<String, OnnxTensor> inputs(OnnxTensor ids, OnnxTensor types, OnnxTensor mask) {
    return mask == null
        ? Map.of("input_ids", ids, "token_type_ids", types)
        : Map.of("input_ids", ids, "token_type_ids", types, MASK, mask);
  }

  private static OnnxTensor everything(int length) throws OrtException {
    long[][] mask = {new long[length]};
    Arrays.fill(mask[0], 1);
    return tensor(mask);
  }

  private static OnnxTensor tensor(long[][] numbers) throws OrtException {
    return OnnxTensor.createTensor(Network.environment(), numbers);
  }
}
