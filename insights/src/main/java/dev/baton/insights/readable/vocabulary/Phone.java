package dev.baton.insights.readable.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sound of American English, as the CMU dictionary names it. */
enum Phone {
  AA,
  AE,
  AH,
  AO,
  AW,
  AX,
  AY,
  B,
  CH,
  D,
  DH,
  EH,
  ER,
  EY,
  F,
  G,
  HH,
  IH,
  IY,
  JH,
  K,
  L,
  M,
  N,
  NG,
  OW,
  OY,
  P,
  R,
  S,
  SH,
  T,
  TH,
  UH,
  UW,
  V,
  W,
  Y,
  Z,
  ZH;

  private static final Map<String, Phone> BY_SYMBOL =
      Stream.of(values()).collect(Collectors.toMap(Phone::symbol, Function.identity()));

  /** Its place in tables, from 0. */
  @SuppressWarnings("EnumOrdinal") // tables are by symbol where they are kept
  int index() {
    return ordinal();
  }

  String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param symbol with its stress or without
   * @return null where it is none, as a pause
   */
  static Phone of(String symbol) {
    return BY_SYMBOL.get(symbol.replaceAll("[0-9]", ""));
  }

  /**
   * @param symbols with spaces between them
   */
  static List<Phone> all(String symbols) {
    return Stream.of(symbols.strip().split(" +", -1))
        .filter(symbol -> !symbol.isEmpty())
        .map(Phone::of)
        .toList();
  }
}
