namespace VirtualSchool.Scotland;

/// <summary>The law of Scotland as rules. Each version stays available, so that an old decision can be made again.</summary>
public static class ScotlandPack
{
    /// <summary>
    /// The newest version, <c>scotland/2026.1</c>: looked-after status from 1 April 1997, at home or away, duties as if looked
    /// after, days in care, care experience under each named definition, and entitlements. Law seen up to 25 August 2026.
    /// </summary>
    public static RulePack Current { get; } = With();

    /// <summary>
    /// The newest version with local policy, days of commencement or an earlier state of the law layered on it. Its version names the
    /// overlays, for example <c>scotland/2026.1+fife-2026</c>, and so does every decision made with it.
    /// </summary>
    /// <param name="overlays">The overlays, each applied to what the ones before it left.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RuleConfigurationException">An overlay states something that the pack does not have, or two have one name; the message names the place.</exception>
    public static RulePack With(params IReadOnlyList<LawOverlay> overlays)
    {
        if (overlays is null || overlays.Any(o => o is null))
        {
            throw new ArgumentNullException(nameof(overlays));
        }

        IReadOnlyList<Rule> rules = ScotsRules.All;
        var version = new System.Text.StringBuilder("scotland/2026.1");
        foreach (LawOverlay overlay in overlays)
        {
            if (overlays.Count(o => o.Name == overlay.Name) > 1)
            {
                throw new RuleConfigurationException(overlay.Name, "name", "two overlays have this name");
            }

            if (overlay.Authority is { } authority && !ScotlandCodes.LocalAuthorities.Any(a => a.Code == authority))
            {
                throw new RuleConfigurationException(overlay.Name, "authority", "there is no such council");
            }

            foreach (Commencement commencement in overlay.Commencements)
            {
                // The only Act with provisions that wait; a switch before it, or that nobody could know of, is a slip.
                if (commencement.On < ScotsRules.Act1.InForce!.Value.Start)
                {
                    throw new RuleConfigurationException(overlay.Name, "commence", "the day is before the Act was passed");
                }

                if (overlays.Any(o => o.AsKnown < commencement.On))
                {
                    throw new RuleConfigurationException(overlay.Name, "commence", "the day is after the one on which the law is taken as known");
                }
            }

            rules = overlay.ApplyTo(rules);
            version.Append('+').Append(overlay.Name);
        }

        var law = new ScotsLaw(overlays);
        return new RulePack(ScotlandCodes.Jurisdiction, version.ToString(), [.. rules, .. overlays.SelectMany(o => o.Entitlements).Select(e => e.Rule)], law);
    }
}
