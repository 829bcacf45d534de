package io.fairlead.core.permission;

/** What nobody can see in a test must stand on a page of AWS's documentation. */
final class AwsPage {
    private AwsPage() {}

    static void require(String page, String what) {
        if (!page.startsWith("https://docs.aws.amazon.com/")) {
            throw new IllegalArgumentException(what + " needs the AWS page that says so");
        }
    }
}
