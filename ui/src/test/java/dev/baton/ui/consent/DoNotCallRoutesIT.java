package dev.baton.ui.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.team.Role;
import dev.baton.ui.RunningUi;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoNotCallRoutesIT {

  private static final String LIST = "/api/do-not-call";

  @TempDir static Path data;
  private static RunningUi ui;
  private static String sdr;
  private static String administrator;

  @BeforeAll
  static void start() {
    ui = RunningUi.start(data);
    sdr = ui.signIn().cookie();
    administrator = ui.cookieOf(Role.ADMINISTRATOR);
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @Test
  void entersAndLifts_whoIsNotToBeCalled() {
    ui.as(sdr);
    assertThat(enter("12", "x").statusCode()).isEqualTo(400);
    assertThat(enter("+1 415 555 0142", "  asked us  ").statusCode()).isEqualTo(201);
    assertThat(ui.get(LIST + "?number=%2B14155550142").body())
        .contains("+14155550142", "asked us", RunningUi.NAME);
    String entry = LIST + "/%2B14155550142";
    assertThat(ui.send(ui.change(entry, "DELETE", "")).statusCode()).isEqualTo(403);
    ui.as(administrator);
    assertThat(ui.send(ui.change(entry, "DELETE", "")).statusCode()).isEqualTo(204);
    assertThat(ui.send(ui.change(entry, "DELETE", "")).statusCode()).isEqualTo(204);
    assertThat(ui.get(LIST + "?number=%2B14155550142").body()).doesNotContain("asked us");
    assertThat(ui.trail())
        .anyMatch(
            one ->
                "lifted".equals(one.details().get("change"))
                    && !one.toString().contains("4155550142"));
  }

  @Test
  void entersAPerson_atWhateverNumber_andExportsAndImportsThem() {
    ui.as(administrator);
    var person = RunningUi.await(ui.ledger().parties().atNumber("+14155550145", "US"));
    String wish = "{\"number\":\"%s\",\"person\":true,\"reason\":\"moved on\"}";
    var nobody = ui.send(ui.change(LIST, "POST", wish.formatted("+14155550146")));
    assertThat(nobody.statusCode()).isEqualTo(409);
    assertThat(nobody.body()).contains("nobody_known");
    var entered = ui.send(ui.change(LIST, "POST", wish.formatted("+14155550145")));
    assertThat(entered.statusCode()).isEqualTo(201);
    assertThat(new JsonObject(entered.body()).getString("personId")).isEqualTo(person.id());
    assertThat(new JsonObject(entered.body()).getString("person")).isEqualTo("+14155550145");
    assertThat(ui.get(LIST + "?number=%2B14155550145").body()).contains("moved on");
    String exported = ui.get(LIST + ".csv").body();
    assertThat(exported).contains("," + person.id() + "\r\n");

    String entry = LIST + "/person%3A" + person.id();
    assertThat(ui.send(ui.change(entry, "DELETE", "")).statusCode()).isEqualTo(204);
    assertThat(new JsonObject(importCsv(exported).body()).getInteger("added")).isEqualTo(1);
    assertThat(ui.send(ui.change(entry, "DELETE", "")).statusCode()).isEqualTo(204);
    String byId = "{\"personId\":\"%s\",\"reason\":\"again\"}".formatted(person.id());
    assertThat(ui.send(ui.change(LIST, "POST", byId)).statusCode()).isEqualTo(201);
    for (String wrong :
        new String[] {
          "{\"reason\":\"x\"}", "{\"personId\":\"p\",\"number\":\"+14155550145\",\"reason\":\"x\"}"
        }) {
      assertThat(ui.send(ui.change(LIST, "POST", wrong)).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void importsWhatCanBeRead_andExportsItHarmless() {
    ui.as(administrator);
    String csv =
        "Number,Reason\r\n(415) 555-0150,\"a, \"\"b\"\"\"\r\n+14155550151,=1+1\r\nnobody,x\r\n";
    var read = new JsonObject(importCsv(csv).body());
    assertThat(read.getInteger("lines")).isEqualTo(3);
    assertThat(read.getInteger("added")).isEqualTo(2);
    assertThat(read.getJsonObject("problems").getString("4")).contains("number");
    assertThat(new JsonObject(importCsv(csv).body()).getInteger("added")).isZero();
    assertThat(ui.get(LIST + ".csv").body())
        .startsWith("number,reason,by,at,person\r\n")
        .contains(
            "+14155550150,\"a, \"\"b\"\"\",administrator,", "+14155550151,'=1+1,administrator,");
    assertThat(importCsv("").statusCode()).isEqualTo(400);
    assertThat(importCsv("a,b\n1,2\n").statusCode()).isEqualTo(400);
    assertThat(importCsv("\0\"".repeat(50)).statusCode()).isEqualTo(400);
    ui.as(sdr);
    assertThat(importCsv(csv).statusCode()).isEqualTo(403);
    assertThat(ui.get(LIST + ".csv").statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> enter(String number, String reason) {
    var wish = new JsonObject().put("number", number).put("reason", reason);
    return ui.send(ui.change(LIST, "POST", wish.encode()));
  }

  private static HttpResponse<String> importCsv(String csv) {
    return ui.send(
        ui.request(LIST + ".csv")
            .header("X-Baton", "test")
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(csv)));
  }
}
