package dev.baton.ledger.embedded;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import org.bson.Document;

/**
 * A process that writes to an embedded server until it is killed and prints the id of each write, a
 * line each, once it is acknowledged. Arguments: the folder, and a prefix for the ids. Ends with
 * whoever started it, whose end closes its input.
 */
final class AcknowledgedWrites {

  static final String READY = "ready";
  private static final int CLIENTS = 4;
  private static final int FACTS_A_BUCKET = 50;

  private AcknowledgedWrites() {}

  public static void main(String[] args) throws Exception {
    var server = EmbeddedServer.start(Path.of(args[0]));
    var database = MongoClients.create(server.uri()).getDatabase("baton");
    System.out.println(READY);
    for (int client = 0; client < CLIENTS; client++) {
      String prefix = args[1] + "-" + client + "-";
      var writing = new Thread(() -> writeOnAndOn(database, prefix), "client-" + client);
      writing.setDaemon(true);
      writing.start();
    }
    while (System.in.read() >= 0) {
      // Nobody types anything.
    }
    Runtime.getRuntime().halt(0);
  }

  private static void writeOnAndOn(MongoDatabase database, String prefix) {
    for (int i = 0; ; i++) {
      String id = prefix + i;
      if (i % 2 == 0) {
        database.getCollection("calls").insertOne(new Document("_id", id).append("version", i));
      } else {
        database
            .getCollection("facts")
            .updateOne(
                new Document("_id", prefix + i / FACTS_A_BUCKET),
                new Document("$set", new Document("utterances." + id, i)),
                new UpdateOptions().upsert(true));
      }
      System.out.println(id);
    }
  }
}
