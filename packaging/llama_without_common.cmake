# Read by CMake at llama.cpp's project(): its command line helpers are switched on by the Python
# binding, used by none of our code, and take a third of the compiling time.
set(LLAMA_BUILD_COMMON OFF CACHE BOOL "" FORCE)
