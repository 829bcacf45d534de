package io.fairlead.local.aws.scheduler;

/** By which a schedule is found: names are unique within a group. */
record ScheduleKey(String group, String name) {}
