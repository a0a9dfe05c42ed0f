package dev.baton.ui.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * Why a request was refused, as the contract's Error.
 *
 * @param code stable, such as {@code not_signed_in}
 * @param message for a person
 * @param details what else there is to say; empty where nothing is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ApiError(String code, String message, Map<String, Object> details) {

  ApiError {
    details = Map.copyOf(details);
  }
}
