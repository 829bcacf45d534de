package io.fairlead.local.confluent.kafka;

import io.fairlead.local.confluent.organization.Organization;
import java.util.regex.Pattern;

/**
 * How ACLs name accounts. They are kept by id ({@code User:sa-4k2m9x}); the service knows each account by a number too
 * ({@code User:1267635}), takes either, and users have read back the number. Assumed: an account's number does not change.
 *
 * @param numeric whether accounts are told by their numbers
 */
record Principals(Organization organization, boolean numeric) {
    private static final String USER = "User:";
    private static final Pattern NUMBER = Pattern.compile(USER + "(\\d{7})");
    private static final int FIRST = 1_267_635;

    /** The form in which a principal is kept, whichever one was sent. */
    String kept(String principal) {
        var number = NUMBER.matcher(principal);
        if (!number.matches()) {
            return principal;
        }
        var ids = organization.accounts.ids();
        var index = Integer.parseInt(number.group(1)) - FIRST;
        return index >= 0 && index < ids.size() ? USER + ids.get(index) : principal;
    }

    String told(String principal) {
        var index = numeric && principal.startsWith(USER)
                ? organization.accounts.ids().indexOf(principal.substring(USER.length()))
                : -1;
        return index < 0 ? principal : USER + (FIRST + index);
    }
}
