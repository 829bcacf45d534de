package io.fairlead.local.asl;

import io.fairlead.local.asl.Execution.Status;
import io.fairlead.local.asl.run.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What DescribeExecution tells about the course of an execution. */
final class Progress {
    private Status status = Status.RUNNING;
    private Instant startDate = Instant.EPOCH;
    private @Nullable Instant stopDate;
    private @Nullable Instant redriveDate;
    private int redriveCount;
    private @Nullable String output;
    private @Nullable Failure failure;

    Instant start(Instant now) {
        startDate = now;
        return now;
    }

    /** Counts the redrives. */
    int redrive(Instant now) {
        status = Status.RUNNING;
        stopDate = null;
        failure = null;
        redriveDate = now;
        return ++redriveCount;
    }

    void end(Status outcome, @Nullable Failure reason, Instant now) {
        status = outcome;
        failure = reason;
        stopDate = now;
    }

    void produced(String json) {
        output = json;
    }

    boolean isRunning() {
        return status == Status.RUNNING;
    }

    boolean isUnsuccessful() {
        return !isRunning() && status != Status.SUCCEEDED;
    }

    Status status() {
        return status;
    }

    Instant startDate() {
        return startDate;
    }

    @Nullable
    Instant stopDate() {
        return stopDate;
    }

    @Nullable
    Instant redriveDate() {
        return redriveDate;
    }

    int redriveCount() {
        return redriveCount;
    }

    @Nullable
    String output() {
        return output;
    }

    @Nullable
    String error() {
        return failure == null ? null : failure.error();
    }

    @Nullable
    String cause() {
        return failure == null ? null : failure.cause();
    }
}
