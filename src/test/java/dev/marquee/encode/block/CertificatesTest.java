package dev.marquee.encode.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatesTest {
  @ParameterizedTest
  @CsvSource({
    "G, 0",
    "PG, 8",
    "PG-13, 13",
    "R, 17",
    "NC-17, 17",
    "tv-ma, 17",
    "TV-Y7-FV, 7",
    "TV-14, 14",
    "Approved, 0",
    "GP, 8",
    "U, 0",
    "12A, 12",
    "UA, 12",
    "U/A, 12",
    "UA 16+, 16",
    "A, 18",
    "FSK 16, 16",
    "FSK 0, 0",
    "-12, 12",
    "Tous publics, 0",
    "MA15+, 15",
    "R18+, 18",
    "18, 18",
    "R21, 18",
    " PG , 8",
    "7+, 7"
  })
  void standsForAnAge(String certificate, int age) {
    assertThat(Certificates.age(certificate)).hasValue(age);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NR", "UR", "Unrated", "Not Rated", "Unknown", "", "???"})
  void saysNothingOfAge(String certificate) {
    assertThat(Certificates.age(certificate)).isEmpty();
  }
}
