package dev.baton.ledger.backup;

import java.util.List;
import java.util.regex.Pattern;

/** What an archive holds: a head, the files, and last their checksums. */
final class BackupFormat {

  static final String HEAD = "baton-backup.txt";
  static final String HEAD_TEXT = "Baton backup, format 1\n";
  static final String SUMS = "SHA256SUMS";
  static final String STORE = "store/store.mv";

  /** Folders of the data folder whose files are part of a backup. */
  static final List<String> FOLDERS = List.of("spool", "journal", "audit");

  /** No part of a name is a dot or two, so that no name leads out of its folder. */
  private static final Pattern FILES =
      Pattern.compile(
          "store/store\\.mv"
              + "|spool/[A-Za-z0-9_%-]{1,200}/[01]-\\d{1,5}\\.(open|\\d{1,9}\\.closed)"
              + "|(journal|audit)/[A-Za-z0-9_-]{1,250}\\.ndjson");

  private BackupFormat() {}

  static boolean isFile(String name) {
    return FILES.matcher(name).matches();
  }
}
