package dev.baton.ledger.call;

/**
 * Who talks in a call.
 *
 * @param colleague name of the account that placed or took the call; null until known
 * @param number the other side's number in E.164; null where withheld
 * @param personId the person at that number; null until found
 * @param companyId the person's company; null until found
 */
public record Parties(String colleague, String number, String personId, String companyId) {

  static final Parties UNKNOWN = new Parties(null, null, null, null);

  Parties withColleague(String name) {
    return new Parties(name, number, personId, companyId);
  }

  Parties withNumber(String e164) {
    return new Parties(colleague, e164, personId, companyId);
  }

  Parties withPerson(String person, String company) {
    return new Parties(colleague, number, person, company);
  }
}
