package dev.baton.ledger.bus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one JSON mapping of the ledger's records: field names as in the record, instants as ISO 8601.
 */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON: " + value.getClass().getName(), e);
    }
  }

  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON: " + value.getClass().getName(), e);
    }
  }

  /** A record as nested maps, lists, texts, numbers and truth values. */
  public static Map<String, Object> map(Object value) {
    return MAPPER.convertValue(value, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /**
   * The record that {@link #map} made this of; fields it does not know are left out.
   *
   * @throws IllegalArgumentException when the map does not fit the type; says nothing of what is in
   *     it
   */
  public static <T> T record(Map<String, ?> map, Class<T> type) {
    try {
      return MAPPER.convertValue(map, type);
    } catch (IllegalArgumentException e) {
      throw unreadable(type, e.getCause());
    }
  }

  /**
   * @throws IllegalArgumentException when the bytes are not JSON of this type; says nothing of what
   *     is in them
   */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw unreadable(type, e);
    }
  }

  /** Without the parser's message, which quotes what it read: that may be what somebody said. */
  private static IllegalArgumentException unreadable(Class<?> type, Throwable cause) {
    String where =
        cause instanceof JsonMappingException mapping ? " at " + mapping.getPathReference() : "";
    return new IllegalArgumentException("not JSON of " + type.getSimpleName() + where);
  }
}
