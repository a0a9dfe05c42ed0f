package dev.baton.telephony.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.baton.ledger.audio.MuLaw;
import dev.baton.ledger.call.Track;
import dev.baton.telephony.media.MediaMessage.Connected;
import dev.baton.telephony.media.MediaMessage.Media;
import dev.baton.telephony.media.MediaMessage.Other;
import dev.baton.telephony.media.MediaMessage.Started;
import dev.baton.telephony.media.MediaMessage.Stopped;
import dev.baton.telephony.voice.CallTwiml;
import java.time.Duration;
import java.util.Base64;

/**
 * Decodes the messages of a Twilio Media Stream; its words stop here. Numbers come as strings,
 * fields that are not known are passed over.
 */
final class MediaDecoder {

  /** A call is over by then, and so the recording says. */
  private static final long LONGEST_MS = Duration.ofHours(24).toMillis();

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private MediaDecoder() {}

  /**
   * @throws MediaException when this is no message, or an event that is known lacks what it needs
   */
  static MediaMessage decode(String text) {
    var json = parse(text);
    return switch (string(json, "event")) {
      case "connected" -> new Connected();
      case "start" -> started(json);
      case "media" -> media(json);
      case "stop" -> new Stopped();
      default -> new Other();
    };
  }

  private static JsonNode parse(String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new MediaException("not JSON", e);
    }
    if (!json.isObject()) {
      throw new MediaException("not a JSON object");
    }
    return json;
  }

  private static Started started(JsonNode json) {
    var start = json.path("start");
    var format = start.path("mediaFormat");
    expect(format, "encoding", "audio/x-mulaw");
    expect(format, "sampleRate", "8000");
    expect(format, "channels", "1");
    return new Started(
        string(start, "streamSid"),
        string(start, "callSid"),
        start.path("customParameters").path(CallTwiml.TOKEN).textValue());
  }

  private static Media media(JsonNode json) {
    var media = json.path("media");
    var track =
        switch (string(media, "track")) {
          case "inbound" -> Track.INBOUND;
          case "outbound" -> Track.OUTBOUND;
          default -> throw new MediaException("track is neither inbound nor outbound");
        };
    return new Media(
        string(json, "streamSid"),
        track,
        timestamp(string(media, "timestamp")),
        MuLaw.decode(payload(string(media, "payload"))));
  }

  private static long timestamp(String text) {
    try {
      long atMs = Long.parseLong(text);
      if (atMs >= 0 && atMs <= LONGEST_MS) {
        return atMs;
      }
    } catch (NumberFormatException e) {
      throw new MediaException("timestamp is not a number", e);
    }
    throw new MediaException("timestamp is outside of a call");
  }

  private static byte[] payload(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new MediaException("payload is not base64", e);
    }
  }

  private static void expect(JsonNode format, String field, String value) {
    var found = format.path(field);
    if (!found.isMissingNode() && !found.asText().equals(value)) {
      throw new MediaException(field + " is not " + value);
    }
  }

  /** A field's text, also where it was written as a number. */
  private static String string(JsonNode json, String field) {
    var value = json.path(field);
    if (!value.isTextual() && !value.isNumber()) {
      throw new MediaException(field + " is missing");
    }
    return value.asText();
  }
}
