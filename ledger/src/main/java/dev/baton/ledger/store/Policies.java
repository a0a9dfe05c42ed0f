package dev.baton.ledger.store;

import dev.baton.ledger.consent.CallingPolicy;
import dev.baton.ledger.consent.NoticeAudio;
import dev.baton.ledger.insight.InsightPolicy;
import dev.baton.ledger.speech.TeamVocabulary;
import io.vertx.core.Future;
import java.util.Optional;

/** The team's rules. While the store is away, those last seen hold. */
public interface Policies {

  /** The calling policy in force; {@link CallingPolicy#DEFAULT} until one is saved. */
  Future<CallingPolicy> calling();

  /**
   * Saves a policy on top of the version that it names, and gives it back with the next one. Fails
   * with {@link StaleVersionException} where another is in force by now.
   */
  Future<CallingPolicy> save(CallingPolicy changed);

  /** The team's own words; {@link TeamVocabulary#NONE} until some are saved. */
  Future<TeamVocabulary> vocabulary();

  /** Saves words as {@link #save(CallingPolicy)} saves a policy. */
  Future<TeamVocabulary> save(TeamVocabulary changed);

  /** What the team wants to hear of; {@link InsightPolicy#DEFAULT} until one is saved. */
  Future<InsightPolicy> insights();

  /** As {@link #save(CallingPolicy)}. */
  Future<InsightPolicy> save(InsightPolicy changed);

  /** Keeps a notice's audio; keeping it again changes nothing. */
  Future<Void> keep(NoticeAudio audio);

  Future<Optional<NoticeAudio>> noticeAudio(String id);
}
