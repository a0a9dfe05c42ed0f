package dev.baton.ledger.recording;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import dev.baton.ledger.audio.MuLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

  /** The recording is to be as long as the piece reaches by now, so that a deletion finds it. */
  void put(PieceId piece, short[] pcm) {
    boolean done = insert(piece, pcm);
    while (!done) {
      var there = pieces.find(byId(piece.key())).first();
      done = there == null ? insert(piece, pcm) : merge(there, pcm);
    }
    // Whoever deleted the recording meanwhile may have looked for this piece too early.
    if (deleted(piece.callId())) {
      pieces.deleteOne(byId(piece.key()));
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
    var keys = new ArrayList<String>();
    for (int number = 0; number < numbers; number++) {
      keys.add(new PieceId(callId, 0, number).key());
      keys.add(new PieceId(callId, 1, number).key());
    }
    for (int from = 0; from < keys.size(); from += BATCH) {
      var batch = keys.subList(from, Math.min(keys.size(), from + BATCH));
      pieces.deleteMany(new Document(ID, new Document("$in", batch)));
    }
    recordings.updateOne(
        byId(callId).append(SAMPLES, samples), new Document("$unset", new Document(SAMPLES, "")));
  }

  /** Whether there is something to delete. */
  boolean any(String callId) {
    return recorded(recordings.find(byId(callId)).first()) > 0;
  }

  /** Whether the recording was deleted. */
  boolean deleted(String callId) {
    return deleted(recordings.find(byId(callId)).first());
  }

  private static boolean deleted(Document recording) {
    return recording != null && recording.getBoolean(DELETED, false);
  }

  private static long recorded(Document recording) {
    return recording == null || recording.getLong(SAMPLES) == null ? 0 : recording.getLong(SAMPLES);
  }

  private boolean insert(PieceId piece, short[] pcm) {
    try {
      pieces.insertOne(document(piece.key(), 1, pcm));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
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
        .find(new Document(ID, new Document("$in", byKey.keySet())))
        .forEach(document -> found.put(byKey.get(document.getString(ID)), samples(document)));
    return found;
  }

  /** Makes a call's recording at least this long. */
  void lengthen(String callId, long samples) {
    recordings.updateOne(
        byId(callId),
        new Document("$max", new Document(SAMPLES, samples)),
        new UpdateOptions().upsert(true));
  }

  /** Samples of each channel of a call's recording. */
  long samples(String callId) {
    var recording = recordings.find(byId(callId)).first();
    return deleted(recording) ? 0 : recorded(recording);
  }

  private static Document byId(String id) {
    return new Document(ID, id);
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
