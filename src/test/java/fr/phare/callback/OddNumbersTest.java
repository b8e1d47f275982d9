package fr.phare.callback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.phone.PhonePolicy;
import fr.phare.phone.PhoneReading;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.node.ObjectNode;

/** Ten thousand odd numbers: each is called or refused by name, none breaks anything. */
@PhareTest
class OddNumbersTest {

    private static final long SEED = 20_261_122;
    private static final int NUMBERS = 10_000;
    private static final String SIGNS = "0123456789+-. ()/#*;,xEeext٠١٢۳४５６";

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private PhonePolicy policy;

    @Test
    void onlyCallableNumbersOfTenThousandAreRead() {
        assertThat(numbers().limit(NUMBERS).map(policy::read))
                .filteredOn(PhoneReading.Accepted.class::isInstance)
                .isNotEmpty()
                .allSatisfy(
                        reading -> {
                            String number = ((PhoneReading.Accepted) reading).number().e164();
                            assertThat(number).matches("\\+[1-9]\\d{6,14}");
                            assertThat(policy.read(number)).isEqualTo(reading);
                        });
    }

    @Test
    void eachIsAcceptedOrRefusedByName() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        List<String> numbers = numbers().limit(NUMBERS).toList();

        int accepted = 0;
        Visitor visitor = new Visitor(mvc);
        for (int i = 0; i < NUMBERS; i++) {
            if (i % 25 == 0) {
                visitor = new Visitor(mvc);
            }
            accepted += answered(visitor, chambers.ours(), numbers.get(i)) ? 1 : 0;
        }

        assertThat(accepted).isPositive();
        assertThat(forms(chambers.ours())).hasSize(accepted);
        assertThat(forms(chambers.ours()))
                .allMatch(number -> number.matches("\\+[1-9]\\d{6,14}"))
                .allMatch(number -> policy.read(number) instanceof PhoneReading.Accepted);
        assertThat(forms(chambers.theirs())).isEmpty();
    }

    private boolean answered(Visitor visitor, Cell cell, String number) {
        ObjectNode body = Visitor.body(cell, "phone", number);
        MockHttpServletResponse response = visitor.send(body.toString());
        boolean callable = policy.read(number) instanceof PhoneReading.Accepted;
        assertThat(response.getStatus()).as(body.toString()).isEqualTo(callable ? 201 : 422);
        if (!callable) {
            assertThat(Visitor.read(response).at("/errors/0/field").stringValue())
                    .isEqualTo("phone");
        }
        return callable;
    }

    private List<String> forms(Cell cell) {
        return Wall.within(
                cell.chamber(),
                () -> jdbc.sql("select phone from callback.form").query(String.class).list());
    }

    private static Stream<String> numbers() {
        Random random = new Random(SEED);
        return Stream.generate(
                () ->
                        switch (random.nextInt(6)) {
                            case 0 -> characters(random);
                            case 1 -> drawn(random, SIGNS, random.nextInt(25));
                            case 2 -> "0" + drawn(random, "0123456789", 9);
                            case 3 -> "+" + drawn(random, "0123456789", random.nextInt(18));
                            case 4 -> mutated(random, "+33612345678");
                            default -> mutated(random, "06 12 34 56 78");
                        });
    }

    private static String characters(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        }
        return text.toString();
    }

    private static String drawn(Random random, String signs, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }

    private static String mutated(Random random, String number) {
        StringBuilder text = new StringBuilder(number);
        for (int i = 0; i <= random.nextInt(3); i++) {
            String sign = drawn(random, SIGNS, 1);
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, sign.charAt(0));
                case 1 -> text.insert(at, sign);
                case 2 -> text.deleteCharAt(at);
                default -> text.append(characters(random));
            }
        }
        return text.toString();
    }
}
