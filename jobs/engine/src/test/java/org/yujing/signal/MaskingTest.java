package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "13812345678|138********",
        "请致电13812345678。|请致电138********。",
        "138 1234 5678|138 **** ****",
        "138-1234-5678|138-****-****",
        "138 12345678|138 ********",
        "138\u00a01234 - 5678|138\u00a0**** - ****",
        "+86 138 1234 5678|+86 138 **** ****",
        "8613812345678|86138********",
        "008613812345678|0086138********",
        "１３８１２３４５６７８|１３８********",
        "＋８６－１３８－１２３４－５６７８|＋８６－１３８－****－****",
        "13812345678/13912345678|138********/139********",
        "0572-2212345|057*-*******",
        "(0572)2212345|(057*)*******",
        "02188881234|021********",
        "010-6888 1234|010-**** ****",
        "330502199001011234|330***************",
        "33050219900101123X|330***************",
        "33050219900101123x住人民路|330***************住人民路",
        "330502 19900101 1234|330*** ******** ****",
        "330502900101123|330************",
        "３３０５０２１９９００１０１１２３４|３３０***************",
      })
  void masksPhoneAndIdentityNumbers(String text, String masked) {
    assertEquals(masked, Masking.numbers(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12345",
        "2026-01-05 08:00:00",
        "1767571200000",
        "202601050800001234",
        "12812345678",
        "138123456789",
        "0.13812345678",
        "134.12345678",
        "91330502MA2B4C5D6X",
        "330502199013011234",
        "GD20260105000001",
        "人民路100号3单元1202室",
      })
  void leavesOtherNumbersAlone(String text) {
    assertEquals(text, Masking.numbers(text));
  }

  @Test
  void keepsTheFirstCharacterOfAName() {
    assertEquals("张*", Masking.name("张三丰"));
    assertEquals("𠮷*", Masking.name("𠮷田"));
    assertEquals("", Masking.name(""));
  }

  /** Before other digits every text is looked through. */
  @Test
  void looksForNumbersWhereverTheyMayBe() {
    Random random = new Random(5);
    List<String> parts =
        List.of(
            "138",
            "1234",
            "5678",
            "010",
            "0572",
            "2212345",
            "330502",
            "19900101",
            "123X",
            "86",
            "00",
            "+",
            " ",
            "-",
            "－",
            "\u00a0",
            "\u3000",
            "—",
            "–",
            "‐",
            "‑",
            ")",
            "）",
            "(",
            "１３８",
            "．",
            ".",
            "a",
            "号",
            "x");
    int masked = 0;
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(9); left > 0; left--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      String looked = Masking.numbers("4444444444x" + text).substring(11);
      assertEquals(looked, Masking.numbers(text.toString()), text::toString);
      masked += looked.contentEquals(text) ? 0 : 1;
    }
    assertTrue(masked > 100, () -> "masked some");
  }

  @Test
  void looksAtBytesAsItLooksAtText() {
    Random random = new Random(5);
    String signs = "0123456789012345678901234567890123456789 -)(+.:Tax";
    int numbers = 0;
    for (int i = 0; i < 50_000; i++) {
      StringBuilder made = new StringBuilder();
      for (int left = random.nextInt(24); left > 0; left--) {
        made.append(signs.charAt(random.nextInt(signs.length())));
      }
      byte[] bytes = ("9" + made + "9").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      boolean may = Masking.mayHoldNumber(made.toString());
      assertEquals(may, Masking.mayHoldNumber(bytes, 1, bytes.length - 1), made.toString());
      numbers += may ? 1 : 0;
    }
    assertTrue(numbers > 5_000);
  }
}
