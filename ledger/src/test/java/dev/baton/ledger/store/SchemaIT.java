package dev.baton.ledger.store;

import static dev.baton.ledger.store.Stores.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.baton.ledger.settings.Settings;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaIT {

  private static final Document SCHEMA = new Document("_id", "schema");

  @TempDir private Path data;

  private final List<Integer> taken = new ArrayList<>();
  private final List<Consumer<MongoDatabase>> steps = List.of(step(1), step(2));
  private Database database;

  @BeforeEach
  void open() {
    database = Database.embedded(data.resolve("store"), List.of());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void migrate_takesNoStep_whenTheStoreIsNew() {
    Schema.migrate(database, steps);

    assertThat(version()).isEqualTo(3);
    assertThat(taken).isEmpty();
  }

  @Test
  void migrate_takesEachStepOnce_whenTheStoreIsOlder() {
    Schema.migrate(database, List.of());
    assertThat(version()).isEqualTo(1);

    Schema.migrate(database, steps);
    Schema.migrate(database, steps);

    assertThat(version()).isEqualTo(3);
    assertThat(taken).containsExactly(1, 2);
  }

  @Test
  void migrate_goesOnWithTheStepThatFailed_whenItIsRepeated() {
    Schema.migrate(database, List.of());
    var broken =
        List.of(
            steps.get(0),
            mongo -> {
              throw new IllegalStateException("killed");
            });
    assertThatThrownBy(() -> Schema.migrate(database, broken)).hasMessage("killed");
    assertThat(version()).isEqualTo(2);

    Schema.migrate(database, steps);

    assertThat(version()).isEqualTo(3);
    assertThat(taken).containsExactly(1, 2);
  }

  @Test
  void migrate_countsAStepOnce_whenTwoNodesTakeIt() {
    Schema.migrate(database, List.of());
    var firstStep = steps.get(0);
    Consumer<MongoDatabase> whileAnotherNodeIsQuicker =
        mongo -> {
          firstStep.accept(mongo);
          Schema.migrate(database, List.of(firstStep));
        };

    Schema.migrate(database, List.of(whileAnotherNodeIsQuicker, steps.get(1)));

    assertThat(version()).isEqualTo(3);
    assertThat(taken).containsExactly(1, 1, 2);
  }

  @Test
  void open_refuses_whenTheStoreIsNewer() {
    Schema.migrate(database, List.of());
    var newer = new Document("$set", new Document("version", 99));
    database.mongo().getCollection(Collections.META).updateOne(SCHEMA, newer);
    database.close();

    var vertx = Vertx.vertx();
    var settings = Settings.of(Map.of("data", data.toString()));
    assertThatThrownBy(() -> Ledgers.open(vertx, settings))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining(data.resolve("store").toString())
        .hasMessageContaining("newer Baton (schema 99, this one knows 1)");
    result(vertx.close());

    open();
    assertThat(version()).isEqualTo(99);
  }

  private Consumer<MongoDatabase> step(int number) {
    return mongo -> taken.add(number);
  }

  private int version() {
    var schema = database.mongo().getCollection(Collections.META).find(SCHEMA).first();
    return schema == null ? 0 : schema.getInteger("version");
  }
}
