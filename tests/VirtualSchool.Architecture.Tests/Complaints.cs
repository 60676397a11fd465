namespace VirtualSchool;

/// <summary>A rule that many things must keep: the failure lists everything that breaks it.</summary>
internal static class Complaints
{
    public static void None(IEnumerable<string> complaints)
    {
        var all = complaints.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (all.Length > 0)
        {
            Assert.Fail($"{all.Length} break this rule:{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
        }
    }
}
