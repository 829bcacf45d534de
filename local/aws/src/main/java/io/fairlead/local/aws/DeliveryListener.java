package io.fairlead.local.aws;

/** Hears of what services begin on their own: rules and schedules that start something. Called inside the world's lock. */
@FunctionalInterface
public interface DeliveryListener {
    /**
     * A delivery is about to be made.
     *
     * @param service {@code events} or {@code scheduler}
     * @param action of IAM that it needs
     * @param target ARN of what is started
     */
    void delivering(String service, String action, String target);
}
