package dev.baton.ui.http;

import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a router serves what the contract lists, and nothing else. */
final class RouteCheck {

  /** Stands for any parameter of a path. */
  private static final String SAMPLE = "a1";

  private RouteCheck() {}

  /** What the one has and the other has not; routes for every method are guards and count not. */
  static List<String> differences(Contract contract, Router router) {
    var routes = router.getRoutes().stream().filter(route -> route.methods() != null).toList();
    var differences = new ArrayList<String>();
    contract.operations().stream()
        .filter(operation -> routes.stream().noneMatch(route -> serves(route, operation)))
        .forEach(one -> differences.add("no route serves " + one.method() + " " + one.path()));
    routes.stream()
        .filter(route -> contract.operations().stream().noneMatch(one -> serves(route, one)))
        .forEach(
            route ->
                differences.add("the contract has no " + route.methods() + " " + route.getName()));
    return differences;
  }

  private static boolean serves(Route route, Operation operation) {
    return route.methods().stream().anyMatch(method -> method.name().equals(operation.method()))
        && addresses(route).matcher(operation.path().replaceAll("\\{\\w+}", SAMPLE)).matches();
  }

  private static Pattern addresses(Route route) {
    String name = route.getName();
    return route.getPath() == null
        ? Pattern.compile(name)
        : Pattern.compile(Pattern.quote(name).replaceAll(":\\w+", "\\\\E[^/]+\\\\Q"));
  }
}
