package dev.baton.ledger.call;

import java.util.List;

/**
 * Who talks in a call.
 *
 * @param colleague name of the account that placed or took the call; null until known
 * @param number the other side's number in E.164; null where withheld
 * @param personId the person at that number; null until found
 * @param companyId the person's company; null until found
 * @param rung names of the accounts that a customer's call rings
 * @param calledBack whether the colleague has called back who could not be answered
 */
public record Parties(
    String colleague,
    String number,
    String personId,
    String companyId,
    List<String> rung,
    boolean calledBack) {

  static final Parties UNKNOWN = new Parties(null, null, null, null, List.of(), false);

  public Parties {
    rung = rung == null ? List.of() : List.copyOf(rung);
  }

  Parties withColleague(String name) {
    return new Parties(name, number, personId, companyId, rung, calledBack);
  }

  Parties withNumber(String e164) {
    return new Parties(colleague, e164, personId, companyId, rung, calledBack);
  }

  Parties withPerson(String person, String company) {
    return new Parties(colleague, number, person, company, rung, calledBack);
  }

  Parties withRung(List<String> names) {
    return new Parties(colleague, number, personId, companyId, names, calledBack);
  }

  Parties calledBackBy(String name) {
    return new Parties(name, number, personId, companyId, rung, true);
  }
}
