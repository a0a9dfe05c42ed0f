package dev.baton.ui.call;

import dev.baton.ledger.call.AudioGap;
import dev.baton.ledger.call.Call;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The contract's Call: a call with the names of who talks in it. */
public record CallView(
    String id,
    long version,
    String direction,
    String state,
    String outcome,
    Instant startedAt,
    Instant endedAt,
    Long answeredAtMs,
    boolean answerUnknown,
    String language,
    String colleague,
    boolean calledBack,
    String number,
    String person,
    String company,
    TermsView terms,
    List<AudioGap> gaps) {

  static CallView of(Call call, Names names) {
    var progress = call.progress();
    var parties = call.parties();
    return new CallView(
        call.id(),
        call.version(),
        word(call.direction()),
        word(progress.state()),
        progress.outcome() == null ? null : word(progress.outcome()),
        progress.startedAt(),
        progress.endedAt(),
        progress.answeredAtMs(),
        progress.answerUnknown(),
        call.language(),
        names.colleague(parties.colleague()),
        parties.calledBack(),
        parties.number(),
        names.person(parties.personId()),
        names.company(parties.companyId()),
        TermsView.of(call.terms()),
        AudioGap.of(call));
  }

  /** This call as who may not know its person sees it. */
  public CallView withoutPersons() {
    return new CallView(
        id,
        version,
        direction,
        state,
        outcome,
        startedAt,
        endedAt,
        answeredAtMs,
        answerUnknown,
        language,
        colleague,
        calledBack,
        null,
        null,
        company,
        terms.withoutWords(),
        gaps);
  }

  /** A constant as the contract writes it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
