namespace BoundaryCases;

/// <summary>The months by name, whatever the host's language.</summary>
internal static class Months
{
    private static readonly string[] Names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    internal static string Name(int month) => Names[month - 1];
}
