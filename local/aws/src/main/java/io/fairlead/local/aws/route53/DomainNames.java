package io.fairlead.local.aws.route53;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Domain names as Route 53 stores, orders and writes them. */
public final class DomainNames {
    /** By labels from the right, as Route 53 lists zones and records: {@code example.com} before {@code a.example.com}. */
    public static final Comparator<String> ORDER = Comparator.comparing(DomainNames::reversed);

    private static final Pattern VALID = Pattern.compile("([^.\\s]{1,63}\\.)+");
    private static final int LONGEST = 255;

    private DomainNames() {}

    /** Lower case, absolute, with the wildcard as an asterisk however the caller wrote it. */
    public static String normalise(String name) {
        var lower = name.toLowerCase(Locale.ROOT).replace("\\052", "*");
        return lower.endsWith(".") ? lower : lower + ".";
    }

    /** Route 53 answers with an octal escape for the asterisk. */
    static String written(String name) {
        return name.replace("*", "\\052");
    }

    static boolean valid(String normalised) {
        return normalised.length() <= LONGEST && VALID.matcher(normalised).matches();
    }

    /** Whether the name is the domain itself or below it; both normalised. */
    public static boolean within(String name, String domain) {
        return name.equals(domain) || name.endsWith("." + domain);
    }

    private static String reversed(String name) {
        var labels = Arrays.asList(name.split("\\.", -1));
        Collections.reverse(labels);
        return String.join(".", labels);
    }
}
