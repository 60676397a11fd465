namespace VirtualSchool.Scotland;

/// <summary>The rules of the rule book that the answers about schooling cite.</summary>
internal static class SchoolingRules
{
    internal static readonly Rule Int1 = Get("SC-INT-1");
    internal static readonly Rule Int2 = Get("SC-INT-2");
    internal static readonly Rule Yr4 = Get("SC-YR-4");
    internal static readonly Rule Yr5 = Get("SC-YR-5");
    internal static readonly Rule Yr6 = Get("SC-YR-6");
    internal static readonly Rule Yr7 = Get("SC-YR-7");
    internal static readonly Rule Yr8 = Get("SC-YR-8");
    internal static readonly Rule Yr9 = Get("SC-YR-9");
    internal static readonly Rule Elc5 = Get("SC-ELC-5");
    internal static readonly Rule Elc8 = Get("SC-ELC-8");
    internal static readonly Rule Ema1 = Get("SC-EMA-1");
    internal static readonly Rule Read13 = Get("SC-READ-13");

    private static Rule Get(string id) => RuleCatalogue.Shipped.Get(id);
}
