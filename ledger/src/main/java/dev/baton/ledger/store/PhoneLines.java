package dev.baton.ledger.store;

import dev.baton.ledger.phone.PhoneLine;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Colleagues' telephone lines. While the store is away everything fails with {@link
 * StoreUnavailableException}.
 */
public interface PhoneLines {

  /** The colleague's line; unused where there was none. */
  Future<PhoneLine> of(String colleague);

  /** Every line that was ever used. */
  Future<List<PhoneLine>> all();

  /**
   * Changes a line by compare-and-set: {@code change} is pure, may run again on a newer version,
   * and an unchanged line is not stored. What it throws is the future's failure.
   *
   * @return the line as it is now
   */
  Future<PhoneLine> change(String colleague, UnaryOperator<PhoneLine> change);
}
