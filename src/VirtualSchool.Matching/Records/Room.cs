namespace VirtualSchool.Matching;

/// <summary>Arrays that have a place for each number given out so far.</summary>
internal static class Room
{
    /// <summary>Makes an array as long as asked when it is empty, and with room to spare when it grows.</summary>
    public static void For<T>(ref T[] array, int count)
    {
        if (array.Length < count)
        {
            Array.Resize(ref array, array.Length == 0 ? count : Math.Max(count, array.Length * 2));
        }
    }
}
