package dev.baton.insights.repeat;

import dev.baton.insights.pipeline.Finding;
import dev.baton.insights.question.QuestionFinder.Question;
import dev.baton.insights.question.QuestionModel;
import dev.baton.ledger.call.Speaker;
import dev.baton.ledger.speech.Utterance;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds questions of ours that ask for what this customer has answered, or told unasked, in this
 * call or an earlier one. What was never answered may be asked again, and so may what was not
 * understood on a bad line. Pure; any number of threads may share it. English only.
 */
public final class RepeatFinder {

  /** Shorter ones ("how so") mean nothing by themselves. */
  private static final int SHORTEST = 3;

  /** A statement of fewer words tells nothing that could have been asked. */
  private static final int SHORTEST_STATEMENT = 4;

  /** Of what one call holds: the last. */
  private static final int MOST = 600;

  /** How probable it is, at least, that an utterance asks what it seems to ask. */
  private static final double SEEMS = 0.25;

  /** Who asked so many utterances ago does not get an answer any more. */
  private static final int PATIENCE = 4;

  /** After a question of ours what follows is an answer, unless it is surely a question. */
  private static final double ASKS_BACK = 0.8;

  private record Asked(Known known, int since) {}

  /**
   * What is known after some utterances of a call.
   *
   * @param waiting questions of ours that have no answer yet
   * @param badLine whether somebody just said that they did not understand
   */
  public record Heard(List<Known> known, List<Asked> waiting, boolean badLine) {
    public Heard {
      known = List.copyOf(known);
      waiting = List.copyOf(waiting);
    }
  }

  /** What an utterance led to. */
  public record Step(Heard after, List<Repeat> repeats) {
    public Step {
      repeats = List.copyOf(repeats);
    }
  }

  /** Before anything was said. */
  public static final Heard NOTHING = new Heard(List.of(), List.of(), false);

  private final QuestionModel questions;
  private final RepeatModel model;
  private final Recurrence recurrence;

  /** Reads the model that chooses from the class path. */
  public RepeatFinder(QuestionModel questions, RepeatModel model) {
    this(questions, model, Recurrence.load(model.askedAgain()));
  }

  RepeatFinder(QuestionModel questions, RepeatModel model, Recurrence recurrence) {
    this.questions = questions;
    this.model = model;
    this.recurrence = recurrence;
  }

  /**
   * What is asked again in a call.
   *
   * @param earlier calls of the same person or company, in any order
   * @return in the order in which they are asked
   */
  public List<Repeat> find(HeardCall call, List<RememberedCall> earlier) {
    var history = new History(call.id(), call.at(), call.colleague(), earlier);
    var found = new ArrayList<Repeat>();
    var heard = NOTHING;
    for (var utterance : call.utterances()) {
      var step = hear(heard, utterance, history);
      found.addAll(step.repeats());
      heard = step.after();
    }
    return found;
  }

  /** What a call leaves for those that come after it. */
  public RememberedCall remember(HeardCall call) {
    return remember(call, Corrected.NONE);
  }

  /**
   * What a call leaves for those that come after it.
   *
   * @param corrected what people said of it
   */
  public RememberedCall remember(HeardCall call, Corrected corrected) {
    var history = new History(call.id(), call.at(), call.colleague(), List.of());
    var heard = NOTHING;
    for (var utterance : call.utterances()) {
      heard = remembered(heard, utterance, corrected);
    }
    return history.now(heard.known());
  }

  /** Of the models: what another version remembered is to be read again. */
  public String version() {
    return model.version();
  }

  /** Takes the next utterance of a call. */
  public Step hear(Heard before, Utterance utterance, History history) {
    if (!Finding.isReadable(utterance)) {
      return new Step(before, List.of());
    }
    var repeats = new ArrayList<Repeat>();
    for (var question : mayRepeat(utterance)) {
      var asking = asking(utterance, question, history.corrected());
      recurrence
          .choose(asking, candidates(asking, before, history))
          .ifPresent(match -> repeats.add(repeat(utterance, question, match, history)));
    }
    return new Step(remembered(before, utterance, history.corrected()), repeats);
  }

  /** What we ask, or seem to: what is put for confirmation often sounds like a statement. */
  List<Question> mayRepeat(Utterance utterance) {
    if (!ours(utterance) || !Finding.isReadable(utterance)) {
      return List.of();
    }
    var words = Finding.words(utterance);
    var reading = questions.read(words);
    var asked =
        reading.questions().stream()
            .filter(question -> question.to() - question.from() >= SHORTEST)
            .toList();
    boolean whole = asked.isEmpty() && words.size() >= SHORTEST && reading.probability() >= SEEMS;
    return whole ? List.of(new Question(0, words.size(), false)) : asked;
  }

  private Asking asking(Utterance utterance, Question question, Corrected corrected) {
    var words = Finding.words(utterance);
    return corrected
        .at(utterance, question)
        .filter(one -> one.isReworded(utterance, question) && one.spoken().size() >= SHORTEST)
        .map(one -> asking(one.spoken(), one.spoken()))
        .orElseGet(() -> asking(words, question));
  }

  Asking asking(List<String> words, Question question) {
    return asking(words.subList(question.from(), question.to()), words);
  }

  private Asking asking(List<String> asks, List<String> words) {
    double probability = questions.read(words).probability();
    var meaning = model.meaning(asks).measure();
    var turnMeaning = asks.size() == words.size() ? meaning : model.meaning(words).measure();
    return new Asking(asks, meaning, words, turnMeaning, probability);
  }

  /** What was not understood on a bad line may be said again. */
  List<Candidate> candidates(Asking asking, Heard before, History history) {
    var candidates = Candidates.of(asking, history, history.now(before.known()));
    return before.badLine()
        ? candidates.stream().filter(one -> !one.isJustSaid()).toList()
        : candidates;
  }

  private static boolean ours(Utterance utterance) {
    return utterance.speaker() != Speaker.CUSTOMER;
  }

  Heard remembered(Heard before, Utterance utterance) {
    return remembered(before, utterance, Corrected.NONE);
  }

  private Heard remembered(Heard before, Utterance utterance, Corrected corrected) {
    if (!Finding.isReadable(utterance)) {
      return before;
    }
    boolean badLine = BadLine.in(utterance.text());
    var reading = questions.read(Finding.words(utterance));
    var asked = corrected.of(utterance, reading.questions());
    var known = new ArrayList<>(before.known());
    var waiting = new ArrayList<Asked>();
    boolean ours = ours(utterance);
    boolean onlyAsks = !asked.isEmpty() && asked.get(0).from() == 0;
    boolean answers = !before.waiting().isEmpty() && reading.probability() < ASKS_BACK;
    boolean noted = !ours && corrected.told(utterance);
    boolean tells = noted || (!ours && !badLine && (!onlyAsks || answers));
    for (var one : before.waiting()) {
      if (tells && (noted || !Passing.is(utterance.text()))) {
        known.add(new Known(one.known().said().answeredBy(utterance), one.known().meaning()));
      } else if (one.since() + 1 < PATIENCE) {
        waiting.add(new Asked(one.known(), one.since() + 1));
      }
    }
    if (ours) {
      for (var question : asked) {
        ask(corrected.remembered(utterance, question), known, waiting);
      }
    } else if (noted || (tells && utterance.words().size() >= SHORTEST_STATEMENT)) {
      known.add(new Known(Remembered.told(utterance), model.meaning(Finding.words(utterance))));
    }
    return new Heard(
        known.subList(Math.max(0, known.size() - MOST), known.size()), waiting, badLine);
  }

  /** Where a person said what the answer was, nobody waits for it. */
  private void ask(Remembered said, List<Known> known, List<Asked> waiting) {
    var words = List.of(said.text().split(" ", -1));
    if (words.size() < SHORTEST) {
      return;
    }
    var one = new Known(said, model.meaning(words));
    if (said.answer() == null) {
      waiting.add(new Asked(one, 0));
    } else {
      known.add(one);
    }
  }

  private static Repeat repeat(
      Utterance utterance, Question question, Match match, History history) {
    var asked = history.corrected().words(utterance, question);
    return new Repeat(
        utterance.id(),
        question.from(),
        question.to(),
        asked,
        match.call(),
        match.said(),
        RepeatKind.of(match, history),
        match.probability());
  }
}
