package io.fairlead.local.aws.scheduler;

/** The targets that the local world can invoke. */
enum TargetKind {
    STATE_MACHINE,
    FUNCTION,
    /** The universal target for StartExecution: the input is the request. */
    START_EXECUTION;

    private static final String START_EXECUTION_ARN = "arn:aws:scheduler:::aws-sdk:sfn:startExecution";

    static TargetKind of(String arn) {
        if (arn.equals(START_EXECUTION_ARN)) {
            return START_EXECUTION;
        }
        if (arn.startsWith("arn:aws:states:") && arn.contains(":stateMachine:")) {
            return STATE_MACHINE;
        }
        if (arn.startsWith("arn:aws:lambda:") && arn.contains(":function:")) {
            return FUNCTION;
        }
        throw Refusals.invalid("The local world schedules state machines and functions only, not " + arn);
    }
}
