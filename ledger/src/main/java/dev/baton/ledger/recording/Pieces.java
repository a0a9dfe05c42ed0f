package dev.baton.ledger.recording;

import static java.util.stream.Collectors.toSet;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.baton.ledger.audio.MuLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Pieces in the store, and how long each call's recording is. A piece that is put again, by
 * whichever node, is laid over what is there: putting is safe to repeat. A recording that is
 * deleted stays so: what a node still puts, it takes away again. Blocks; throws {@link
 * com.mongodb.MongoException} while the store is away.
 */
final class Pieces {

  static final String PIECES = "recording_pieces";
  static final String RECORDINGS = "recordings";

  private static final String ID = "_id";
  private static final String VERSION = "version";
  private static final String CODEC = "codec";
  private static final String AUDIO = "audio";
  private static final String SAMPLES = "samples";
  private static final String DELETED = "deleted";

  /** Keys in one command. */
  private static final int BATCH = 1_000;

  /** Samples that came through mu-law, and lose nothing as its codes: half the size. */
  private static final String MU_LAW = "mulaw";

  private static final String PCM16 = "pcm16";

  private final MongoCollection<Document> pieces;
  private final MongoCollection<Document> recordings;

  Pieces(MongoDatabase database) {
    pieces = database.getCollection(PIECES);
    recordings = database.getCollection(RECORDINGS);
  }

  /**
   * Puts pieces, of whichever calls, with as few commands as there are things to do. Their
   * recordings are to be as long as they reach by now, so that a deletion finds them.
   */
  void put(Map<PieceId, short[]> put) {
    for (var piece : notInserted(put)) {
      merge(piece, put.get(piece));
    }
    // Whoever deleted a recording meanwhile may have looked for its pieces too early.
    var calls = put.keySet().stream().map(PieceId::callId).collect(toSet());
    var deleted = deleted(calls);
    if (!deleted.isEmpty()) {
      delete(put.keySet().stream().filter(piece -> deleted.contains(piece.callId())).toList());
    }
  }

  /**
   * Deletes all of a call, now and for ever; safe to repeat. How long it was, which says what there
   * is to delete, goes last.
   */
  void delete(String callId) {
    recordings.updateOne(
        byId(callId),
        new Document("$set", new Document(DELETED, true)),
        new UpdateOptions().upsert(true));
    long samples = recorded(recordings.find(byId(callId)).first());
    int numbers = (int) ((samples + PieceId.SAMPLES - 1) / PieceId.SAMPLES);
    var all = new ArrayList<PieceId>();
    for (int number = 0; number < numbers; number++) {
      all.add(new PieceId(callId, 0, number));
      all.add(new PieceId(callId, 1, number));
    }
    delete(all);
    recordings.updateOne(
        byId(callId).append(SAMPLES, samples), new Document("$unset", new Document(SAMPLES, "")));
  }

  private void delete(List<PieceId> ids) {
    for (int from = 0; from < ids.size(); from += BATCH) {
      var batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
      pieces.deleteMany(byIds(batch.stream().map(PieceId::key).toList()));
    }
  }

  /** Whether there is something to delete. */
  boolean any(String callId) {
    return recorded(recordings.find(byId(callId)).first()) > 0;
  }

  /** Those of the calls whose recordings were deleted. */
  Set<String> deleted(Set<String> callIds) {
    return recordings
        .find(byIds(callIds).append(DELETED, true))
        .map(recording -> recording.getString(ID))
        .into(new HashSet<>());
  }

  private static boolean deleted(Document recording) {
    return recording != null && recording.getBoolean(DELETED, false);
  }

  private static long recorded(Document recording) {
    return recording == null || recording.getLong(SAMPLES) == null ? 0 : recording.getLong(SAMPLES);
  }

  /** Inserts those that are not there; gives those that are. */
  private List<PieceId> notInserted(Map<PieceId, short[]> put) {
    var ids = List.copyOf(put.keySet());
    var documents = ids.stream().map(id -> document(id.key(), 1, put.get(id))).toList();
    try {
      pieces.insertMany(documents, new InsertManyOptions().ordered(false));
      return List.of();
    } catch (MongoBulkWriteException e) {
      boolean onlyThere =
          e.getWriteErrors().stream()
              .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (!onlyThere || e.getWriteConcernError() != null) {
        throw e;
      }
      return e.getWriteErrors().stream().map(error -> ids.get(error.getIndex())).toList();
    }
  }

  private void merge(PieceId piece, short[] pcm) {
    boolean done = false;
    while (!done) {
      var there = pieces.find(byId(piece.key())).first();
      done = there == null ? notInserted(Map.of(piece, pcm)).isEmpty() : merge(there, pcm);
    }
  }

  private boolean merge(Document there, short[] pcm) {
    short[] old = samples(there);
    short[] merged = Pcm16.overlay(old, pcm);
    if (Arrays.equals(old, merged)) {
      return true;
    }
    String key = there.getString(ID);
    long version = there.getLong(VERSION);
    var replaced =
        pieces.replaceOne(byId(key).append(VERSION, version), document(key, version + 1, merged));
    return replaced.getMatchedCount() == 1;
  }

  /** Those of the pieces that there are. */
  Map<PieceId, short[]> get(Collection<PieceId> ids) {
    var byKey = new HashMap<String, PieceId>();
    ids.forEach(id -> byKey.put(id.key(), id));
    var found = new HashMap<PieceId, short[]>();
    pieces
        .find(byIds(byKey.keySet()))
        .forEach(document -> found.put(byKey.get(document.getString(ID)), samples(document)));
    return found;
  }

  /**
   * Makes recordings at least so long.
   *
   * @param samples by call
   */
  void lengthen(Map<String, Long> samples) {
    var updates = new ArrayList<UpdateOneModel<Document>>();
    samples.forEach(
        (callId, length) ->
            updates.add(
                new UpdateOneModel<>(
                    byId(callId),
                    new Document("$max", new Document(SAMPLES, length)),
                    new UpdateOptions().upsert(true))));
    recordings.bulkWrite(updates);
  }

  /** Samples of each channel of a call's recording. */
  long samples(String callId) {
    var recording = recordings.find(byId(callId)).first();
    return deleted(recording) ? 0 : recorded(recording);
  }

  private static Document byId(String id) {
    return new Document(ID, id);
  }

  private static Document byIds(Collection<String> ids) {
    return new Document(ID, new Document("$in", ids));
  }

  private static Document document(String key, long version, short[] pcm) {
    byte[] codes = MuLaw.encode(pcm);
    boolean lossless = Arrays.equals(MuLaw.decode(codes), pcm);
    return new Document(ID, key)
        .append(VERSION, version)
        .append(CODEC, lossless ? MU_LAW : PCM16)
        .append(AUDIO, new Binary(lossless ? codes : Pcm16.bytes(pcm)));
  }

  private static short[] samples(Document piece) {
    byte[] audio = piece.get(AUDIO, Binary.class).getData();
    String codec = piece.getString(CODEC);
    return switch (codec) {
      case MU_LAW -> MuLaw.decode(audio);
      case PCM16 -> Pcm16.samples(audio);
      default -> throw new IllegalStateException("a recording piece in codec " + codec);
    };
  }
}
