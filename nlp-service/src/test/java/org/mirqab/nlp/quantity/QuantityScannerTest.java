package org.mirqab.nlp.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirqab.nlp.text.Token;
import org.mirqab.nlp.text.Tokenizer;

class QuantityScannerTest {

  @ParameterizedTest
  @CsvSource({
    "٢٥٠٠, 2500",
    "'2,500', 2500",
    "2.500.000, 2500000",
    "واحد وعشرون, 21",
    "إحدى وعشرين, 21",
    "خمسة عشر, 15",
    "اثني عشر, 12",
    "مئة, 100",
    "مائة وخمسين, 150",
    "ثلاثمئة, 300",
    "أربع مئة, 400",
    "ألفين وخمسمئة, 2500",
    "خمسة آلاف, 5000",
    "ثلاثة آلاف ومئتين وأربعة وعشرين, 3224",
    "مئة ألف, 100000",
    "2.5 مليون, 2500000",
    "12 ألفا, 12000",
    "مليون ومئتي ألف, 1200000",
    "الحادي والعشرين, 21",
    "الثالثة عشرة, 13",
    "العاشر, 10",
    "12 ألفا و500, 12500",
    "3 آلاف و20, 3020",
    "ألفين و350, 2350",
    "وسبعة, 7"
  })
  void readsNumbers(String text, long value) {
    NumberReader.Reading reading = NumberReader.read(tokens(text), 0);
    assertEquals(value, reading.value());
    assertEquals(tokens(text).size(), reading.endToken());
  }

  @ParameterizedTest
  @CsvSource({"أحد المسؤولين", "آلاف", "كتاب", "27.01.2024"})
  void readsNoNumber(String text) {
    assertNull(NumberReader.read(tokens(text), 0));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "نحو 700 جندي, 700, -, -, true",
        "زهاء ثلاثة آلاف مقاتل, 3000, -, -, true",
        "قتل 14 شخصا, 14, 14, 14, false",
        "عشرات الجرحى, -, 20, -, true",
        "مئات النازحين, -, 200, -, true",
        "آلاف المحتجين, -, 2000, -, true",
        "أكثر من مئتين, -, 201, -, false",
        "أكثر من عشرات, -, 20, -, true",
        "ما لا يقل عن 17 قتيلا, -, 17, -, false",
        "أقل من خمسين, -, -, 49, false",
        "ما بين 40 و60 عنصرا, -, 40, 60, false",
        "20 إلى 25 مركبة, -, 20, 25, false",
        "8-10 طائرات, -, 8, 10, false",
        "بضعة رجال, -, 3, 9, true",
        "بنحو 300 طن, 300, -, -, true",
        "نحو 2600 مجند, 2600, -, -, true",
        "زهاء ألفي عنصر, 2000, -, -, true",
        "ما يناهز 90 سفينة, 90, -, -, true",
        "17 قتيلا على الأقل, -, 17, -, false",
        "17 على الأقل, -, 17, -, false",
        "لا يتجاوز 20, -, -, 20, false",
        "بين 30 و45 مركبة, -, 30, 45, false",
        "عشرات الآلاف, -, 20000, -, true"
      })
  void findsCounts(String text, Long value, Long min, Long max, boolean approximate) {
    List<Quantity> found = QuantityScanner.scan(tokens(text));
    assertEquals(1, found.size(), found.toString());
    Quantity quantity = found.get(0);
    assertEquals(value, quantity.value());
    assertEquals(min, quantity.min());
    assertEquals(max, quantity.max());
    assertEquals(approximate, quantity.approximate());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"أكثر من 40, 40", "ما لا يقل عن 9, 9", "نحو 70, 70", "8, 8", "عشرات, -", "8-10, -"})
  void remembersTheFigureOfABound(String text, Long figure) {
    assertEquals(figure, QuantityScanner.scan(tokens(text)).get(0).figure());
  }

  @ParameterizedTest
  @CsvSource({"القرار 1559", "رقم 12", "المادة 7", "بين الطرفين"})
  void leavesLabelsAlone(String text) {
    assertEquals(List.of(), QuantityScanner.scan(tokens(text)));
  }

  @ParameterizedTest
  @CsvSource({"15 في المئة", "15 بالمائة", "15%", "١٥٪"})
  void marksShares(String text) {
    Quantity quantity = QuantityScanner.scan(tokens(text)).get(0);
    assertTrue(quantity.percent());
    assertEquals(15L, quantity.value());
    assertEquals(tokens(text).size(), quantity.endToken());
  }

  @Test
  void marksPlacesInARow() {
    Quantity quantity = QuantityScanner.scan(tokens("الجولة الثالثة")).get(0);
    assertTrue(quantity.ordinal());
    assertEquals(3L, quantity.value());
  }

  @Test
  void leavesClaimedTokensAlone() {
    BitSet claimed = new BitSet();
    claimed.set(1, 2);
    assertEquals(List.of(), QuantityScanner.scan(tokens("عام 2014"), claimed));
  }

  private static List<Token> tokens(String text) {
    return Tokenizer.tokenize(text, 0, text.length());
  }
}
