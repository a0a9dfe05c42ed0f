package dev.baton.ui.http;

import dev.baton.ledger.team.Role;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every operation that the contract has, found by the address of a request. */
public final class Operations {

  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  private final List<Address> addresses;

  private record Address(String path, Pattern pattern, Map<String, Operation> byMethod) {}

  private Operations(List<Address> addresses) {
    this.addresses = addresses;
  }

  /**
   * @throws IllegalArgumentException when an operation does not say who may use it
   */
  public static Operations of(Contract contract) {
    var addresses = new ArrayList<Address>();
    for (var path : contract.document().getJsonObject("paths")) {
      addresses.add(address(path.getKey(), (JsonObject) path.getValue()));
    }
    addresses.sort(Comparator.comparing(address -> parameters(address.path())));
    return new Operations(List.copyOf(addresses));
  }

  /**
   * The operation that a request asks for; empty where the contract has nothing at its address. Of
   * two addresses that fit, the one with fewer parameters counts.
   *
   * @param method in capitals; HEAD stands for GET
   * @throws ApiException 405 when the address does not take the method
   */
  public Optional<Operation> find(String method, String path) {
    return addresses.stream()
        .filter(address -> address.pattern().matcher(path).matches())
        .findFirst()
        .map(address -> operation(address, method.equals("HEAD") ? "GET" : method));
  }

  public Stream<Operation> all() {
    return addresses.stream().flatMap(address -> address.byMethod().values().stream());
  }

  private static Operation operation(Address address, String method) {
    var found = address.byMethod().get(method);
    if (found == null) {
      throw ApiException.of(405, "method_not_allowed", "This address does not take this method.")
          .withHeader("Allow", String.join(", ", new TreeSet<>(address.byMethod().keySet())));
    }
    return found;
  }

  private static Address address(String path, JsonObject operations) {
    var literals = Stream.of(path.split("\\{\\w+}", -1)).map(Pattern::quote);
    var pattern = Pattern.compile(literals.collect(Collectors.joining("[^/]+")));
    var byMethod =
        METHODS.stream()
            .filter(operations::containsKey)
            .map(method -> operation(method, path, operations.getJsonObject(method)))
            .collect(Collectors.toMap(Operation::method, operation -> operation));
    return new Address(path, pattern, byMethod);
  }

  private static Operation operation(String method, String path, JsonObject written) {
    return new Operation(
        written.getString("operationId"),
        method.toUpperCase(Locale.ROOT),
        path,
        written.getBoolean("x-public", false),
        written.getJsonArray("x-roles", new JsonArray()).stream()
            .map(role -> Role.valueOf((String) role))
            .collect(Collectors.toSet()),
        Optional.ofNullable(written.getString("x-scope")));
  }

  private static long parameters(String path) {
    return path.chars().filter(c -> c == '{').count();
  }
}
