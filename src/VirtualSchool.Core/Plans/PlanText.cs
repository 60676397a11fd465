namespace VirtualSchool;

/// <summary>Which characters of a plan's texts a reader would not see, or which would make other text look different from what it is.</summary>
internal static class PlanText
{
    /// <summary>Control characters but for line feed, return and tab, marks that reverse the direction of text, and the byte-order mark.</summary>
    internal static bool IsHidden(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or '\u200B' or '\u2028' or '\u2029';
}
