package dev.baton.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ledger.audit.AuditAction;
import dev.baton.ledger.audit.AuditEntry;
import dev.baton.ledger.audit.AuditSubject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditCsvTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sam|sam",
        "=1+1|\"'=1+1\"",
        "+1|\"'+1\"",
        "-1|\"'-1\"",
        "@SUM(A1)|\"'@SUM(A1)\"",
        "a,b|\"a,b\"",
        "a\"b|\"a\"\"b\"",
        "a=b|a=b"
      })
  void aCellIsText_whateverItBeginsWith(String text, String cell) {
    assertThat(AuditCsv.cell(text)).isEqualTo(cell);
  }

  @Test
  void lineBreaksStayInTheirCell() {
    assertThat(AuditCsv.cell("a\r\nb")).isEqualTo("\"a\r\nb\"");
    assertThat(AuditCsv.cell("\tx")).isEqualTo("\"'\tx\"");
  }

  @Test
  void anEntryIsALine() {
    var entry =
        AuditEntry.of("=cmd", AuditAction.CALL_SEEN, AuditSubject.call("CA1")).with("why", "x");
    assertThat(AuditCsv.line(entry))
        .contains(",\"'=cmd\",call_seen,done,call,CA1,CA1,why=x,")
        .endsWith("\r\n");
    assertThat(AuditCsv.line(entry).split(",")).hasSize(AuditCsv.HEAD.split(",").length);
  }
}
