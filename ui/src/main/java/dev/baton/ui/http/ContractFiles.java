package dev.baton.ui.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Makes one document of the contract's files: {@code openapi.yaml}, and one file for each resource
 * in {@code openapi/}. A path that another file holds takes the place of the reference to it; what
 * else another file holds becomes a component under its name, which no two files may share.
 */
final class ContractFiles {

  private static final String ROOT = "/openapi.yaml";
  private static final Set<String> COMPONENTS = Set.of("schemas", "parameters", "responses");

  private final Map<String, JsonObject> files = new HashMap<>();
  private final Map<String, URI> homes = new HashMap<>();
  private final JsonObject components = new JsonObject();

  private ContractFiles() {}

  /** Reads the files from the classpath; blocks. */
  static JsonObject bundle() {
    var files = new ContractFiles();
    var document = (JsonObject) files.resolved(files.file(ROOT), ROOT);
    document.getJsonObject("components").mergeIn(files.components);
    return document;
  }

  /** A copy of a part of {@code file} that refers to no other file. */
  private Object resolved(Object part, String file) {
    if (part instanceof JsonArray list) {
      var copy = new JsonArray();
      list.forEach(item -> copy.add(resolved(item, file)));
      return copy;
    }
    if (part instanceof JsonObject object) {
      return object.getValue("$ref") instanceof String reference
          ? referred(URI.create(file).resolve(reference))
          : copy(object, file);
    }
    return part;
  }

  private JsonObject copy(JsonObject object, String file) {
    var copy = new JsonObject();
    object.forEach(field -> copy.put(field.getKey(), resolved(field.getValue(), file)));
    return copy;
  }

  private Object referred(URI target) {
    String[] pointer = target.getFragment().split("/", 3);
    if (!COMPONENTS.contains(pointer[1])) {
      return resolved(content(target), target.getPath());
    }
    String name = pointer[1] + "/" + pointer[2];
    var home = homes.putIfAbsent(name, target);
    if (home == null) {
      var component = resolved(content(target), target.getPath());
      components.mergeIn(
          new JsonObject().put(pointer[1], new JsonObject().put(pointer[2], component)), true);
    } else if (!home.equals(target)) {
      throw new IllegalStateException(home + " and " + target + " have one name");
    }
    return new JsonObject().put("$ref", "#/components/" + name);
  }

  private Object content(URI target) {
    var content = JsonPointer.from(target.getFragment()).queryJson(file(target.getPath()));
    if (content == null) {
      throw new IllegalStateException("there is no " + target);
    }
    return content;
  }

  private JsonObject file(String path) {
    return files.computeIfAbsent(path, ContractFiles::read);
  }

  private static JsonObject read(String path) {
    try (var stream = ContractFiles.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new FileNotFoundException(path);
      }
      return new JsonObject(
          new YAMLMapper().readValue(stream, new TypeReference<Map<String, Object>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
