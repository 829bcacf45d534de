/**
 * The stand-in for Secrets Manager: secrets, their versions and staging labels, deletion with a recovery window. Judged
 * by call sequences recorded on AWS. Rotation is not here yet.
 */
@NullMarked
package io.fairlead.local.aws.secretsmanager;

import org.jspecify.annotations.NullMarked;
