/**
 * What is read out of calls: utterances in, insights out. The verticle feeds each call's utterances
 * to the ordered list of detectors in {@link dev.baton.insights.Detectors}.
 */
package dev.baton.insights;
